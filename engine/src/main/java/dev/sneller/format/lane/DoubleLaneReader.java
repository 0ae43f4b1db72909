package dev.sneller.format.lane;

import dev.sneller.format.encoding.DoubleDecoder;
import dev.sneller.format.encoding.PageDecoder;
import dev.sneller.type.LogicalType;
import dev.sneller.vector.Batch;
import dev.sneller.vector.ColumnVector;
import dev.sneller.vector.F64Vector;
import dev.sneller.vector.FlatVector;

/** DOUBLE values. */
final class DoubleLaneReader extends LaneReader {
    private final F64Vector vector = new F64Vector(Batch.MAX_ROWS);
    private DoubleDecoder decoder;

    DoubleLaneReader(ChunkPages pages) {
        super(pages, LogicalType.DOUBLE);
    }

    @Override
    void open(int granule) {
        decoder = PageDecoder.doubles(pages().page(granule));
    }

    @Override
    FlatVector first() {
        F64Vector one = new F64Vector(1);
        one.values()[0] = decoder.doubleAt(0);
        one.length(1);
        return one;
    }

    @Override
    ColumnVector decode(Presence presence) {
        double[] target = vector.values();
        if (presence.isSparse()) {
            decoder.gatherDoubles(presence.positions(), presence.count(), target, 0);
        } else {
            decoder.decodeDoubles(presence.first(), presence.count(), target, 0);
        }
        if (presence.isScattered()) {
            presence.scatter(target);
        }
        vector.length(presence.rowCount());
        vector.validity(presence.mask());
        return vector;
    }
}
