package dev.sneller.format.lane;

import dev.sneller.format.CorruptFile;
import dev.sneller.format.encoding.LongDecoder;
import dev.sneller.format.encoding.PageDecoder;
import dev.sneller.type.LogicalType;
import dev.sneller.vector.Batch;
import dev.sneller.vector.ColumnVector;
import dev.sneller.vector.FlatVector;
import dev.sneller.vector.I32Vector;

/** Days of DATE. */
final class DateLaneReader extends LaneReader {
    private final I32Vector vector;
    private final long[] days = new long[Batch.MAX_ROWS];
    private LongDecoder decoder;

    DateLaneReader(ChunkPages pages, LogicalType type) {
        super(pages, type);
        CorruptFile.check(!pages.index().wide(), "days of 128 bits");
        vector = new I32Vector(type, Batch.MAX_ROWS);
    }

    @Override
    void open(int granule) {
        decoder = PageDecoder.longs(pages().page(granule));
    }

    @Override
    FlatVector first() {
        I32Vector one = new I32Vector(type(), 1);
        one.values()[0] = (int) decoder.longAt(0);
        one.length(1);
        return one;
    }

    @Override
    ColumnVector decode(Presence presence) {
        LongLaneReader.decode(decoder, presence, days);
        int[] target = vector.values();
        for (int i = 0; i < presence.rowCount(); i++) {
            target[i] = (int) days[i];
        }
        vector.length(presence.rowCount());
        vector.validity(presence.mask());
        return vector;
    }
}
