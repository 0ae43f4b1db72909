package dev.sneller.format.read;

import dev.sneller.predicate.ZoneMap;
import dev.sneller.vector.ColumnVector;
import dev.sneller.vector.SelectionVector;

/** Reads one requested column of a row group; the contract is that of {@link RowGroupReader}. */
interface ColumnReader {
    ZoneMap zone();

    ZoneMap zone(int granule);

    /** @param alive null = all */
    ColumnVector read(int granule, int fromRow, int rowCount, SelectionVector alive);
}
