package dev.sneller.variant.text;

/** Prints temporal values into text; one implementation per set of output formats. Owned by one thread. */
public interface TemporalPrinter {
    /** @param days since 1970-01-01 */
    void date(int days, ByteBuilder out);

    void time(long nanosOfDay, ByteBuilder out);

    /** @param high with {@code low}: wall-clock nanoseconds since 1970 */
    void timestampNtz(long high, long low, ByteBuilder out);

    /** @param high with {@code low}: nanoseconds since the epoch */
    void timestampLtz(long high, long low, ByteBuilder out);

    /** @param high with {@code low}: nanoseconds since the epoch */
    void timestampTz(long high, long low, int offsetMinutes, ByteBuilder out);
}
