package dev.sneller.type;

/** The SQL type families; precision and scale are in {@link LogicalType}. */
public enum TypeKind {
    BOOLEAN,
    /** Exact decimal, precision 1 to 38, scale 0 to 37; all integer types are NUMBER with scale 0. */
    NUMBER,
    DOUBLE,
    VARCHAR,
    BINARY,
    /** Days since 1970-01-01. */
    DATE,
    /** Nanoseconds of the day. */
    TIME,
    /** Wall-clock nanoseconds since 1970-01-01 00:00, no zone. */
    TIMESTAMP_NTZ,
    /** An instant, shown in the session's zone. */
    TIMESTAMP_LTZ,
    /** An instant with the offset it was written with. */
    TIMESTAMP_TZ,
    VARIANT,
    OBJECT,
    ARRAY;

    /** Whether values are kept as VARIANT bytes. */
    public boolean isSemiStructured() {
        return this == VARIANT || this == OBJECT || this == ARRAY;
    }

    /** Whether values are nanoseconds on a time line. */
    public boolean isTimestamp() {
        return this == TIMESTAMP_NTZ || this == TIMESTAMP_LTZ || this == TIMESTAMP_TZ;
    }
}
