package dev.sneller.exec.operator.rows;

import dev.sneller.kernel.Int128;

/** A kept column on an integer lane: its values as 128-bit halves. */
public interface KeptIntegers {
    /** Whether some value may need its high half. */
    default boolean isWide() {
        return false;
    }

    long low(int row);

    default long high(int row) {
        return low(row) >> 63;
    }

    static int compare(KeptIntegers a, int rowA, KeptIntegers b, int rowB) {
        return a.isWide() || b.isWide()
                ? Int128.compare(a.high(rowA), a.low(rowA), b.high(rowB), b.low(rowB))
                : Long.compare(a.low(rowA), b.low(rowB));
    }
}
