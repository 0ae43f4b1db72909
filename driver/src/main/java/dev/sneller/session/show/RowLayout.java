package dev.sneller.session.show;

import dev.sneller.error.Invariant;
import dev.sneller.type.Datum;
import dev.sneller.type.Field;
import dev.sneller.type.LogicalType;
import dev.sneller.type.Schema;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Columns of a listing, and how its rows are made. */
public record RowLayout(Schema schema) {
    private static final LogicalType COUNT = LogicalType.number(18, 0);
    private static final long MICROS = 1_000_000;
    private static final long NANOS_PER_MICRO = 1_000;

    /** @param columns names of text columns; behind {@code #} a number, behind {@code ?} a boolean, behind {@code @} an instant */
    public static RowLayout of(String... columns) {
        return new RowLayout(
                new Schema(Arrays.stream(columns).map(RowLayout::field).toList()));
    }

    private static Field field(String column) {
        return switch (column.charAt(0)) {
            case '#' -> Field.of(column.substring(1), COUNT);
            case '?' -> Field.of(column.substring(1), LogicalType.BOOLEAN);
            case '@' -> Field.of(column.substring(1), LogicalType.TIMESTAMP_LTZ);
            default -> Field.of(column, LogicalType.VARCHAR);
        };
    }

    /** A row of texts, numbers, booleans, instants and nulls; columns at the end that are not given are null. */
    public List<Datum> row(Object... values) {
        Invariant.check(values.length <= schema.size(), "a column for each value of " + Arrays.toString(values));
        List<Datum> row = new ArrayList<>(schema.size());
        for (int i = 0; i < schema.size(); i++) {
            row.add(datum(i < values.length ? values[i] : null, schema.field(i).type()));
        }
        return row;
    }

    private static Datum datum(Object value, LogicalType type) {
        if (value == null) {
            return Datum.nullOf(type);
        } else if (value instanceof Number number) {
            return Datum.ofLong(type, number.longValue());
        } else if (value instanceof Boolean truth) {
            return Datum.of(truth);
        } else if (value instanceof Instant time) {
            long micros =
                    Math.addExact(Math.multiplyExact(time.getEpochSecond(), MICROS), time.getNano() / NANOS_PER_MICRO);
            return Datum.ofLong(type, Math.multiplyExact(micros, NANOS_PER_MICRO));
        }
        return Datum.of((String) value);
    }
}
