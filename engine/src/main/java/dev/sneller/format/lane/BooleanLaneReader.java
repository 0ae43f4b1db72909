package dev.sneller.format.lane;

import dev.sneller.format.encoding.BitDecoder;
import dev.sneller.format.encoding.PageDecoder;
import dev.sneller.type.LogicalType;
import dev.sneller.vector.Batch;
import dev.sneller.vector.BoolVector;
import dev.sneller.vector.ColumnVector;
import dev.sneller.vector.FlatVector;
import dev.sneller.vector.Validity;
import java.util.Arrays;

/** BOOLEAN values. */
final class BooleanLaneReader extends LaneReader {
    private final BoolVector vector = new BoolVector(Batch.MAX_ROWS);
    private final long[] dense = new long[Validity.words(Batch.MAX_ROWS)];
    private BitDecoder decoder;

    BooleanLaneReader(ChunkPages pages) {
        super(pages, LogicalType.BOOLEAN);
    }

    @Override
    void open(int granule) {
        decoder = PageDecoder.bits(pages().page(granule));
    }

    @Override
    FlatVector first() {
        BoolVector one = new BoolVector(1);
        one.bits()[0] = decoder.bitAt(0) ? 1 : 0;
        one.length(1);
        return one;
    }

    @Override
    ColumnVector decode(Presence presence) {
        long[] bits = vector.bits();
        if (!presence.isScattered()) {
            decoder.decodeBits(presence.first(), presence.count(), bits);
        } else if (presence.isSparse()) {
            Arrays.fill(bits, 0, Validity.words(presence.rowCount()), 0);
            for (int i = 0; i < presence.count(); i++) {
                if (decoder.bitAt(presence.positions()[i])) {
                    Validity.set(bits, presence.slots()[i]);
                }
            }
        } else {
            decoder.decodeBits(presence.first(), presence.count(), dense);
            deposit(presence.mask(), Validity.words(presence.rowCount()), bits);
        }
        vector.length(presence.rowCount());
        vector.validity(presence.mask());
        return vector;
    }

    /** Spreads the bits of {@link #dense} over the set bits of {@code mask}. */
    private void deposit(long[] mask, int words, long[] bits) {
        int next = 0;
        for (int w = 0; w < words; w++) {
            long spread = 0;
            for (long rest = mask[w]; rest != 0; rest &= rest - 1) {
                if ((dense[next >>> 6] >>> next & 1) != 0) {
                    spread |= Long.lowestOneBit(rest);
                }
                next++;
            }
            bits[w] = spread;
        }
    }
}
