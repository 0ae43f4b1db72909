package dev.sneller.format.read;

import dev.sneller.predicate.ZoneMap;
import dev.sneller.type.Datum;
import dev.sneller.type.LogicalType;
import dev.sneller.vector.Batch;
import dev.sneller.vector.ColumnVector;
import dev.sneller.vector.I64Vector;
import dev.sneller.vector.SelectionVector;

/** The number of each row within its table: the file's first, and the position in the file. Never stored. */
final class RowIdColumn implements ColumnReader {
    private final RowGroup rowGroup;
    private final LogicalType type;
    private final I64Vector ids;

    /** @param type NUMBER(19,0), or what else has 64-bit lanes */
    RowIdColumn(RowGroup rowGroup, LogicalType type) {
        this.rowGroup = rowGroup;
        this.type = type;
        this.ids = new I64Vector(type, Batch.MAX_ROWS);
    }

    @Override
    public ZoneMap zone() {
        return zone(0, rowGroup.rowCount());
    }

    @Override
    public ZoneMap zone(int granule) {
        return zone(rowGroup.granuleStart(granule), rowGroup.granuleRows(granule));
    }

    private ZoneMap zone(int start, int rows) {
        long first = rowGroup.firstRowId() + start;
        Datum min = Datum.ofLong(type, first);
        return new ZoneMap(rows, 0, min, Datum.ofLong(type, first + rows - 1), true, true, false);
    }

    @Override
    public ColumnVector read(int granule, int fromRow, int rowCount, SelectionVector alive) {
        long first = rowGroup.firstRowId() + rowGroup.granuleStart(granule) + fromRow;
        long[] values = ids.values();
        for (int i = 0; i < rowCount; i++) {
            values[i] = first + i;
        }
        ids.length(rowCount);
        return ids;
    }
}
