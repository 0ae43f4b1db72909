package dev.sneller.variant;

/**
 * Receives one document after another as events, in the order of the text.
 *
 * <p>Calls: {@code startDocument}, one value, {@code endDocument}; or {@code abandon} at any point between, which undoes all since
 * {@code startDocument}. Inside an object {@code key} precedes each value. Slices are UTF-8, valid until the call returns, and
 * belong to the caller. Producers send no duplicate keys unless told to, and nest at most {@link #MAX_DEPTH} deep.
 */
public interface DocumentSink {
    /** Containers inside each other, the outermost included. */
    int MAX_DEPTH = 1_000;

    void startDocument();

    void endDocument();

    /** Forgets the document that was started, as if it had never been. */
    void abandon();

    void startObject();

    /** The key of the value that follows. */
    void key(byte[] bytes, int from, int length);

    void endObject();

    void startArray();

    void endArray();

    void string(byte[] bytes, int from, int length);

    void integer(long value);

    /** An exact number of up to 38 digits: 128 bits unscaled; with scale 0 an integer past 64 bits. No trailing zeros. */
    void decimal(long high, long low, int scale);

    void doubleValue(double value);

    void booleanValue(boolean value);

    /** JSON null. */
    void nullValue();

    /** A SQL NULL: kept as an element of an array, dropped together with its key as a member of an object. */
    void undefined();

    void binary(byte[] bytes, int from, int length);

    /** Days since 1970-01-01. */
    void date(int days);

    /** Nanoseconds of the day. */
    void time(long nanosOfDay);

    /** 128 bits of wall-clock nanoseconds since 1970-01-01 00:00. */
    void timestampNtz(long high, long low);

    /** 128 bits of nanoseconds since the epoch. */
    void timestampLtz(long high, long low);

    /** 128 bits of nanoseconds since the epoch, and the offset it was written with. */
    void timestampTz(long high, long low, int offsetMinutes);
}
