package dev.sneller.format.read;

import dev.sneller.predicate.ZoneMap;
import dev.sneller.type.LogicalType;
import dev.sneller.vector.ColumnVector;
import dev.sneller.vector.ConstantVector;
import dev.sneller.vector.SelectionVector;

/** A column or path that the row group has not: all NULL. */
record AbsentColumn(RowGroup rowGroup, LogicalType type) implements ColumnReader {
    @Override
    public ZoneMap zone() {
        return allNull(rowGroup.rowCount());
    }

    @Override
    public ZoneMap zone(int granule) {
        return allNull(rowGroup.granuleRows(granule));
    }

    private static ZoneMap allNull(long rows) {
        return new ZoneMap(rows, rows, null, null, false, false, false);
    }

    @Override
    public ColumnVector read(int granule, int fromRow, int rowCount, SelectionVector alive) {
        return ConstantVector.nullOf(type, rowCount);
    }
}
