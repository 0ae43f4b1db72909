package dev.sneller.exec.operator.rows;

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
}
