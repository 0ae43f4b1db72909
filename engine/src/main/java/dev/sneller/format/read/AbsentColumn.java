package dev.sneller.format.read;

import dev.sneller.predicate.ZoneMap;
import dev.sneller.type.Datum;
import dev.sneller.vector.ColumnVector;
import dev.sneller.vector.ConstantVector;
import dev.sneller.vector.SelectionVector;
import dev.sneller.vector.VectorBuilder;
import java.util.List;

/** A column or path that the row group has not: NULL, or what the column was given for older rows, in every row. */
record AbsentColumn(RowGroup rowGroup, Datum value) implements ColumnReader {
    @Override
    public ZoneMap zone() {
        return of(rowGroup.rowCount());
    }

    @Override
    public ZoneMap zone(int granule) {
        return of(rowGroup.granuleRows(granule));
    }

    private ZoneMap of(int rows) {
        if (value.isNull()) {
            return new ZoneMap(rows, rows, null, null, false, false, false);
        }
        return value.type().kind().isSemiStructured()
                ? ZoneMap.unknown(rows)
                : new ZoneMap(rows, 0, value, value, true, true, isNaN());
    }

    private boolean isNaN() {
        return Double.isNaN(value.doubleValue());
    }

    @Override
    public ColumnVector read(int granule, int fromRow, int rowCount, SelectionVector alive) {
        return new ConstantVector(VectorBuilder.of(value.type(), List.of(value)), rowCount);
    }
}
