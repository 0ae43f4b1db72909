package dev.sneller.predicate;

/** Which values lie in a range or set, by lane. Whole arrays where a kernel does it, else value by value. */
interface ValueTest {
    /** Integers of NUMBER and times. */
    void longs(long[] values, int rows, long[] inside);

    /** Days of DATE. */
    void ints(int[] values, int rows, long[] inside);

    void doubles(double[] values, int rows, long[] inside);

    boolean containsWide(long high, long low);

    boolean containsBoolean(boolean value);

    /** VARCHAR and BINARY. */
    boolean containsBytes(byte[] bytes, int start, int length);
}
