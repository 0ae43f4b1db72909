package dev.sneller.expression.cast;

import dev.sneller.variant.text.ByteBuilder;
import dev.sneller.variant.text.CastStatus;

/** One row's value as read by a cast, in the fields that the wanted type uses. */
final class CastValue {
    private final ByteBuilder text = new ByteBuilder();
    private long high;
    private long low;
    private double real;
    private int offsetMinutes;

    /** With {@link #low}: unscaled NUMBER, nanoseconds; {@code low} alone: days of DATE, 0 or 1 for BOOLEAN. */
    long high() {
        return high;
    }

    long low() {
        return low;
    }

    double real() {
        return real;
    }

    /** Of a TIMESTAMP_TZ. */
    int offsetMinutes() {
        return offsetMinutes;
    }

    /** Texts and bytes of all rows, one behind another. */
    ByteBuilder text() {
        return text;
    }

    CastStatus set(long value) {
        return set(value >> 63, value);
    }

    CastStatus set(long newHigh, long newLow) {
        high = newHigh;
        low = newLow;
        return CastStatus.OK;
    }

    CastStatus set(double value) {
        real = value;
        return CastStatus.OK;
    }

    void offsetMinutes(int minutes) {
        offsetMinutes = minutes;
    }
}
