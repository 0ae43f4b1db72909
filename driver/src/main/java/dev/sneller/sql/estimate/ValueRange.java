package dev.sneller.sql.estimate;

import dev.sneller.table.ColumnStatistics;
import dev.sneller.type.Datum;
import dev.sneller.type.TypeKind;
import java.util.OptionalDouble;

/** Values between two bounds, on a line of doubles. */
record ValueRange(double low, double high) {
    static final ValueRange ALL = new ValueRange(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);

    private static final int TEXT_BYTES = 6;

    ValueRange and(ValueRange other) {
        return new ValueRange(Math.max(low, other.low), Math.min(high, other.high));
    }

    /** The share of a column's values in here, if they lie evenly between its least and greatest; empty when these are unknown. */
    OptionalDouble shareOf(ColumnStatistics column) {
        OptionalDouble least = column.min() == null ? OptionalDouble.empty() : image(column.min());
        OptionalDouble greatest = column.max() == null ? OptionalDouble.empty() : image(column.max());
        if (least.isEmpty() || greatest.isEmpty()) {
            return OptionalDouble.empty();
        }
        double from = Math.max(low, least.getAsDouble());
        double to = Math.min(high, greatest.getAsDouble());
        double width = greatest.getAsDouble() - least.getAsDouble();
        if (to < from) {
            return OptionalDouble.of(0);
        }
        return OptionalDouble.of(width <= 0 ? 1 : (to - from) / width);
    }

    /** Where a value lies; values of comparable classes lie in their order. */
    static OptionalDouble image(Datum value) {
        if (value.isNull()) {
            return OptionalDouble.empty();
        }
        return switch (value.type().kind()) {
            case NUMBER -> OptionalDouble.of(value.decimal().doubleValue());
            case DOUBLE -> OptionalDouble.of(value.doubleValue());
            case DATE, TIME -> OptionalDouble.of(value.low());
            case TIMESTAMP_NTZ, TIMESTAMP_LTZ, TIMESTAMP_TZ ->
                OptionalDouble.of(value.high() * 0x1p64 + (value.low() >>> 1) * 2.0);
            case VARCHAR -> OptionalDouble.of(text(value.bytes()));
            default -> OptionalDouble.empty();
        };
    }

    private static double text(byte[] bytes) {
        double image = 0;
        for (int i = 0; i < TEXT_BYTES; i++) {
            image = image * 256 + (i < bytes.length ? bytes[i] & 0xFF : 0);
        }
        return image;
    }

    /** Whether images of both lie on one line. */
    static boolean areComparable(Datum bound, Datum constant) {
        TypeKind a = bound.type().kind();
        TypeKind b = constant.type().kind();
        return a == b || isNumber(a) && isNumber(b);
    }

    private static boolean isNumber(TypeKind kind) {
        return kind == TypeKind.NUMBER || kind == TypeKind.DOUBLE;
    }
}
