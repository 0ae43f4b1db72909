package dev.sneller.expression;

import dev.sneller.type.LogicalType;
import dev.sneller.vector.Batch;
import dev.sneller.vector.ColumnVector;
import dev.sneller.vector.SelectionVector;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A random batch of one column per sort of value, in random forms, with the same rows as boxed values. */
final class Trial {
    static final LogicalType MONEY = LogicalType.number(12, 2);
    static final LogicalType FINE = LogicalType.number(12, 5);
    static final LogicalType SHORT_TEXT = LogicalType.varchar(30);
    static final List<LogicalType> TYPES = List.of(
            MONEY,
            FINE,
            LogicalType.INTEGER,
            LogicalType.INTEGER,
            LogicalType.DOUBLE,
            LogicalType.DOUBLE,
            SHORT_TEXT,
            SHORT_TEXT,
            LogicalType.BOOLEAN,
            LogicalType.BOOLEAN,
            LogicalType.DATE,
            LogicalType.DATE,
            LogicalType.TIMESTAMP_NTZ,
            LogicalType.INTEGER);

    /** Column numbers by meaning. */
    static final int SMALL = 13;

    private static final String[] WORDS = {
        "",
        "a",
        "A",
        "ab",
        "Äbc",
        "  padded ",
        "100%",
        "x_y",
        "日本語",
        "😀b",
        "12",
        "1.50",
        "-7",
        "abc",
        "true",
        "2020-02-29",
        "zz"
    };
    private static final double[] REALS = {
        0, -0.0, 1, -1, 0.5, 2.5, 1e10, -3.75, Double.NaN, Double.POSITIVE_INFINITY, 1e300
    };

    final Batch batch;
    final List<List<Object>> columns = new ArrayList<>();
    final SelectionVector selection;
    private final Random random;

    Trial(long seed) {
        random = new Random(seed);
        int rows = 1 + random.nextInt(random.nextBoolean() ? 5 : 200);
        batch = new Batch(TYPES.size());
        double nulls = random.nextInt(3) * 0.2;
        boolean wide = random.nextInt(3) == 0;
        for (int c = 0; c < TYPES.size(); c++) {
            int column = c;
            List<Object> values = new ArrayList<>();
            int form = random.nextInt(4);
            Object constant = random.nextDouble() < nulls ? null : value(column, wide);
            for (int i = 0; i < rows; i++) {
                values.add(form == 0 ? constant : random.nextDouble() < nulls ? null : value(column, wide));
            }
            columns.add(values);
            batch.column(c, vector(TYPES.get(c), values, form, rows, () -> value(column, wide)));
        }
        batch.rows(rows, null);
        selection = random.nextBoolean() ? null : selection(rows);
    }

    private ColumnVector vector(
            LogicalType type, List<Object> values, int form, int rows, java.util.function.Supplier<Object> other) {
        return switch (form) {
            case 0 -> BoxedVectors.constant(type, values.get(0), rows);
            case 1 -> BoxedVectors.dictionary(type, values, other.get(), random.nextBoolean());
            default -> BoxedVectors.flat(type, values);
        };
    }

    private SelectionVector selection(int rows) {
        SelectionVector some = new SelectionVector(rows);
        int n = 0;
        for (int i = 0; i < rows; i++) {
            if (random.nextInt(3) > 0) {
                some.rows()[n++] = i;
            }
        }
        some.count(n);
        return some;
    }

    private Object value(int column, boolean wide) {
        LogicalType type = TYPES.get(column);
        return switch (type.kind()) {
            case NUMBER -> number(column, type, wide);
            case DOUBLE -> REALS[random.nextInt(REALS.length)];
            case VARCHAR -> WORDS[random.nextInt(WORDS.length)];
            case BOOLEAN -> random.nextBoolean();
            case DATE -> LocalDate.of(2000, 1, 1).plusDays(random.nextInt(4000) - 2000);
            default ->
                LocalDateTime.of(wide ? 1500 : 2000, 1, 31, 10, 59, 59)
                        .plusNanos(random.nextInt() * 1_000_003L)
                        .plusDays(random.nextInt(900));
        };
    }

    private BigDecimal number(int column, LogicalType type, boolean wide) {
        if (column == SMALL) {
            return BigDecimal.valueOf(random.nextInt(9) - 4);
        }
        if (type.precision() == LogicalType.MAX_PRECISION) {
            int bits = wide ? 1 + random.nextInt(120) : 1 + random.nextInt(40);
            BigInteger value = new BigInteger(bits, random);
            return new BigDecimal(random.nextBoolean() ? value : value.negate());
        }
        int digits = random.nextInt(12);
        long unscaled =
                random.nextInt(1 + (int) Math.pow(10, Math.min(9, digits))) - (random.nextInt(4) == 0 ? 500L : 0L);
        return BigDecimal.valueOf(unscaled, type.scale());
    }

    Object[] row(int index) {
        return columns.stream().map(values -> values.get(index)).toArray();
    }

    int selectedCount() {
        return selection == null ? batch.rowCount() : selection.count();
    }

    int selected(int index) {
        return selection == null ? index : selection.row(index);
    }

    static Expression column(int index) {
        return new Expression.ColumnRef(index, TYPES.get(index));
    }
}
