package dev.sneller.format.lane;

import dev.sneller.format.encoding.LongDecoder;
import dev.sneller.format.encoding.PageDecoder;
import dev.sneller.type.LogicalType;
import dev.sneller.vector.Batch;
import dev.sneller.vector.ColumnVector;
import dev.sneller.vector.FlatVector;
import dev.sneller.vector.I64Vector;

/** NUMBER, TIME and timestamps of 64 bits. */
final class LongLaneReader extends LaneReader {
    private final I64Vector vector;
    private LongDecoder decoder;

    LongLaneReader(ChunkPages pages, LogicalType type) {
        super(pages, type);
        vector = new I64Vector(type, Batch.MAX_ROWS);
    }

    @Override
    void open(int granule) {
        decoder = PageDecoder.longs(pages().page(granule));
    }

    @Override
    FlatVector first() {
        I64Vector one = new I64Vector(type(), 1);
        one.values()[0] = decoder.longAt(0);
        one.length(1);
        return one;
    }

    @Override
    ColumnVector decode(Presence presence) {
        decode(decoder, presence, vector.values());
        vector.length(presence.rowCount());
        vector.validity(presence.mask());
        return vector;
    }

    static void decode(LongDecoder decoder, Presence presence, long[] target) {
        if (presence.isSparse()) {
            decoder.gatherLongs(presence.positions(), presence.count(), target, 0);
        } else {
            decoder.decodeLongs(presence.first(), presence.count(), target, 0);
        }
        if (presence.isScattered()) {
            presence.scatter(target);
        }
    }
}
