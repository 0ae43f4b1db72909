package dev.sneller.variant;

/** The kinds of VARIANT values, in the order in which values of different kinds compare. */
public enum VariantKind {
    BOOLEAN,
    /** A whole number of up to 38 digits. */
    INTEGER,
    /** A number of up to 38 digits with 1 to 37 of them after the point, the last not zero. */
    DECIMAL,
    DOUBLE,
    DATE,
    TIME,
    TIMESTAMP_NTZ,
    TIMESTAMP_LTZ,
    TIMESTAMP_TZ,
    VARCHAR,
    BINARY,
    OBJECT,
    ARRAY,
    /** JSON null: a value, unlike SQL NULL. */
    NULL_VALUE,
    /** A SQL NULL inside an array; as a whole value: MISSING. */
    UNDEFINED;

    /** Whether numbers of this kind compare by value with each other. */
    public boolean isNumber() {
        return this == INTEGER || this == DECIMAL || this == DOUBLE;
    }

    public boolean isTimestamp() {
        return this == TIMESTAMP_NTZ || this == TIMESTAMP_LTZ || this == TIMESTAMP_TZ;
    }

    public boolean isContainer() {
        return this == OBJECT || this == ARRAY;
    }

    /** Whether SQL takes the value for NULL: {@code IS NULL}, COUNT, TYPEOF. */
    public boolean isSqlNull() {
        return this == UNDEFINED;
    }
}
