package dev.sneller.predicate;

import dev.sneller.type.Datum;

/**
 * What is known of the values of one column over a block of rows: a granule, a row group, a file.
 *
 * @param rowCount rows of the block
 * @param nullCount SQL NULLs among them, -1 when unknown
 * @param min lower bound of the present values (NaN excluded, -0 as 0), null when unbounded or unknown
 * @param max upper bound, null when unbounded or unknown
 * @param minExact whether {@code min} occurs
 * @param maxExact whether {@code max} occurs
 * @param mayHaveNaN whether NaN may occur, which counts as greater than everything
 */
public record ZoneMap(
        long rowCount, long nullCount, Datum min, Datum max, boolean minExact, boolean maxExact, boolean mayHaveNaN) {
    /** Nothing is known but the number of rows. */
    public static ZoneMap unknown(long rowCount) {
        return new ZoneMap(rowCount, -1, null, null, false, false, true);
    }

    public boolean isAllNull() {
        return nullCount == rowCount;
    }

    public boolean hasNoNull() {
        return nullCount == 0;
    }
}
