package dev.sneller.type;

import dev.sneller.error.Invariant;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * One constant value of a type: a literal, a bound parameter, a zone map's bound. Immutable; the byte array is not copied.
 *
 * <p>By type: BOOLEAN low = 0 or 1; NUMBER the unscaled 128-bit value in (high, low) at the type's scale; DATE low = days; TIME and
 * timestamps nanoseconds in (high, low), for TIMESTAMP_TZ the instant with {@code offsetMinutes}; DOUBLE {@code real}; VARCHAR
 * UTF-8, BINARY raw, VARIANT, OBJECT and ARRAY binary form in {@code bytes}.
 */
public final class Datum {
    private static final byte[] NO_BYTES = {};

    private final LogicalType type;
    private final boolean isNull;
    private final long high;
    private final long low;
    private final double real;
    private final byte[] bytes;
    private final short offsetMinutes;

    private Datum(
            LogicalType type, boolean isNull, long high, long low, double real, byte[] bytes, short offsetMinutes) {
        this.type = type;
        this.isNull = isNull;
        this.high = high;
        this.low = low;
        this.real = real;
        this.bytes = bytes;
        this.offsetMinutes = offsetMinutes;
    }

    public static Datum nullOf(LogicalType type) {
        return new Datum(type, true, 0, 0, 0, NO_BYTES, (short) 0);
    }

    public static Datum of(boolean value) {
        return new Datum(LogicalType.BOOLEAN, false, 0, value ? 1 : 0, 0, NO_BYTES, (short) 0);
    }

    /** A value of any type on an integer lane: NUMBER (unscaled), DATE, TIME, timestamps. */
    public static Datum ofLong(LogicalType type, long value) {
        return new Datum(type, false, value >> 63, value, 0, NO_BYTES, (short) 0);
    }

    /** A value of a type that may need 128 bits. */
    public static Datum of128(LogicalType type, long high, long low) {
        return new Datum(type, false, high, low, 0, NO_BYTES, (short) 0);
    }

    /** An instant in nanoseconds with the offset it was written with. */
    public static Datum zoned(LogicalType type, long high, long low, short offsetMinutes) {
        return new Datum(type, false, high, low, 0, NO_BYTES, offsetMinutes);
    }

    public static Datum of(double value) {
        return new Datum(LogicalType.DOUBLE, false, 0, 0, value, NO_BYTES, (short) 0);
    }

    public static Datum ofBytes(LogicalType type, byte[] value) {
        return new Datum(type, false, 0, 0, 0, value, (short) 0);
    }

    public static Datum of(String text) {
        return ofBytes(LogicalType.VARCHAR, text.getBytes(StandardCharsets.UTF_8));
    }

    /** A NUMBER of the given type, rounded half away from zero to its scale by the caller. */
    public static Datum of(LogicalType type, BigDecimal value) {
        BigInteger unscaled = value.setScale(type.scale()).unscaledValue();
        Invariant.check(unscaled.bitLength() < 128, "a NUMBER of at most 38 digits");
        return of128(type, unscaled.shiftRight(64).longValue(), unscaled.longValue());
    }

    public LogicalType type() {
        return type;
    }

    /** The same value as one of another length or precision, of the same kind and scale. */
    public Datum as(LogicalType wider) {
        Invariant.check(wider.kind() == type.kind() && wider.scale() == type.scale(), "values in the same lanes");
        return new Datum(wider, isNull, high, low, real, bytes, offsetMinutes);
    }

    public boolean isNull() {
        return isNull;
    }

    public boolean booleanValue() {
        return low != 0;
    }

    /** Whether the integer value fits 64 bits. */
    public boolean fitsLong() {
        return high == low >> 63;
    }

    public long high() {
        return high;
    }

    /** The low 64 bits: the value itself where {@link #fitsLong}. */
    public long low() {
        return low;
    }

    public double doubleValue() {
        return real;
    }

    /** Not to be changed. */
    public byte[] bytes() {
        return bytes;
    }

    public short offsetMinutes() {
        return offsetMinutes;
    }

    /** The integer value of any width, unscaled. */
    public BigInteger unscaled() {
        return BigInteger.valueOf(high).shiftLeft(64).or(BigInteger.valueOf(low).and(MASK_64));
    }

    private static final BigInteger MASK_64 = BigInteger.ONE.shiftLeft(64).subtract(BigInteger.ONE);

    public BigDecimal decimal() {
        return new BigDecimal(unscaled(), type.scale());
    }

    public String text() {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Datum that
                && type.equals(that.type)
                && isNull == that.isNull
                && high == that.high
                && low == that.low
                && Double.doubleToLongBits(real) == Double.doubleToLongBits(that.real)
                && offsetMinutes == that.offsetMinutes
                && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Long.hashCode(high * 31 + low) * 31 + Double.hashCode(real) + Arrays.hashCode(bytes) + type.hashCode();
    }

    /** For messages and EXPLAIN: SQL-like text of the value. */
    @Override
    public String toString() {
        if (isNull) {
            return "NULL";
        }
        return switch (type.kind()) {
            case BOOLEAN -> booleanValue() ? "TRUE" : "FALSE";
            case NUMBER -> decimal().toPlainString();
            case DOUBLE -> Double.toString(real);
            case VARCHAR -> "'" + text() + "'";
            case DATE -> "DATE '" + java.time.LocalDate.ofEpochDay(low) + "'";
            case BINARY, VARIANT, OBJECT, ARRAY -> type.kind() + "[" + bytes.length + " bytes]";
            case TIME, TIMESTAMP_NTZ, TIMESTAMP_LTZ, TIMESTAMP_TZ -> type.kind() + " " + unscaled() + "ns";
        };
    }
}
