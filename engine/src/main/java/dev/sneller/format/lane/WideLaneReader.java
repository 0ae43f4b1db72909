package dev.sneller.format.lane;

import dev.sneller.format.encoding.Int128Decoder;
import dev.sneller.format.encoding.PageDecoder;
import dev.sneller.type.LogicalType;
import dev.sneller.vector.Batch;
import dev.sneller.vector.ColumnVector;
import dev.sneller.vector.FlatVector;
import dev.sneller.vector.I128Vector;

/** NUMBER and timestamps of 128 bits. */
final class WideLaneReader extends LaneReader {
    private final I128Vector vector;
    private Int128Decoder decoder;

    WideLaneReader(ChunkPages pages, LogicalType type) {
        super(pages, type);
        vector = new I128Vector(type, Batch.MAX_ROWS);
    }

    @Override
    void open(int granule) {
        decoder = PageDecoder.int128s(pages().page(granule));
    }

    @Override
    FlatVector first() {
        I128Vector one = new I128Vector(type(), 1);
        one.set(0, decoder.high().longAt(0), decoder.low().longAt(0));
        one.length(1);
        return one;
    }

    @Override
    ColumnVector decode(Presence presence) {
        LongLaneReader.decode(decoder.high(), presence, vector.high());
        LongLaneReader.decode(decoder.low(), presence, vector.low());
        vector.length(presence.rowCount());
        vector.validity(presence.mask());
        return vector;
    }
}
