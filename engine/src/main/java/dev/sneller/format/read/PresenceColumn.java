package dev.sneller.format.read;

import dev.sneller.format.Kinds;
import dev.sneller.format.kind.KindStream;
import dev.sneller.predicate.ZoneMap;
import dev.sneller.type.LogicalType;
import dev.sneller.vector.Batch;
import dev.sneller.vector.ColumnVector;
import dev.sneller.vector.ConstantVector;
import dev.sneller.vector.FlatVector;
import dev.sneller.vector.SelectionVector;
import dev.sneller.vector.Validity;

/** A column of which only is asked where it is NULL: its values are not read, those of its vectors mean nothing. */
final class PresenceColumn implements ColumnReader {
    private final RowGroup rowGroup;
    private final PathKinds kinds;
    private final FlatVector vector;
    private final long[] present = new long[Validity.words(Batch.MAX_ROWS)];

    PresenceColumn(RowGroup rowGroup, PathKinds kinds, LogicalType type) {
        this.rowGroup = rowGroup;
        this.kinds = kinds;
        this.vector = FlatVector.allocate(type, Batch.MAX_ROWS);
    }

    @Override
    public ZoneMap zone() {
        return zone(rowGroup.rowCount(), kinds.summary().missing());
    }

    @Override
    public ZoneMap zone(int granule) {
        return zone(rowGroup.granuleRows(granule), kinds.summary(granule).missing());
    }

    private static ZoneMap zone(long rows, long nulls) {
        return new ZoneMap(rows, nulls, null, null, false, false, true);
    }

    @Override
    public ColumnVector read(int granule, int fromRow, int rowCount, SelectionVector alive) {
        long missing = kinds.summary(granule).missing();
        if (missing == rowGroup.granuleRows(granule)) {
            return ConstantVector.nullOf(vector.type(), rowCount);
        }
        vector.length(rowCount);
        vector.validity(missing == 0 ? null : present(kinds.stream(granule), fromRow, rowCount));
        return vector;
    }

    private long[] present(KindStream stream, int fromRow, int rowCount) {
        stream.select(Kinds.MISSING, fromRow, rowCount, present);
        for (int word = 0; word < Validity.words(rowCount); word++) {
            present[word] = ~present[word];
        }
        return present;
    }
}
