package dev.sneller.expression.function.loose;

import dev.sneller.variant.BinaryBuilder;
import dev.sneller.variant.VariantBytes;
import dev.sneller.variant.VariantKind;
import dev.sneller.variant.text.EpochTime;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** Timestamps as texts of RFC 3339 in UTC, doubles in their shortest decimal form; every other value as it is. */
final class Rfc3339Printer implements TimeTexts.Scalar {
    private static final int MOST_PLACES = 37;
    private static final int MOST_DIGITS = 38;

    private final EpochTime epoch = new EpochTime();

    @Override
    public void write(byte[] bytes, int at, BinaryBuilder out) {
        VariantKind kind = VariantBytes.kind(bytes, at);
        if (kind.isTimestamp()) {
            epoch.set(VariantBytes.nanosHigh(bytes, at), VariantBytes.nanosLow(bytes, at));
            byte[] text = text().getBytes(StandardCharsets.US_ASCII);
            out.string(text, 0, text.length);
        } else if (kind == VariantKind.DOUBLE) {
            real(VariantBytes.doubleValue(bytes, at), out);
        } else {
            out.value(bytes, at);
        }
    }

    private String text() {
        LocalDateTime time = LocalDateTime.ofEpochSecond(epoch.seconds(), epoch.nanos(), ZoneOffset.UTC);
        String text = time.toString();
        return (time.getSecond() == 0 && time.getNano() == 0 ? text + ":00" : text) + "Z";
    }

    private static void real(double value, BinaryBuilder out) {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            out.doubleValue(value);
            return;
        }
        if (value == Math.rint(value) && Math.abs(value) < 1L << 53) {
            out.integer((long) value);
            return;
        }
        BigDecimal decimal = new BigDecimal(Double.toString(value)).stripTrailingZeros();
        boolean isShort = decimal.scale() >= 0
                && decimal.scale() <= MOST_PLACES
                && decimal.precision() <= MOST_DIGITS
                && decimal.unscaledValue().bitLength() < Long.SIZE;
        if (isShort) {
            long unscaled = decimal.unscaledValue().longValueExact();
            out.decimal(unscaled >> 63, unscaled, decimal.scale());
        } else {
            out.doubleValue(value);
        }
    }
}
