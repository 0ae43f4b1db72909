package dev.sneller.exec.operator;

import dev.sneller.expression.Expression;
import dev.sneller.plan.SortKey;
import dev.sneller.plan.Unary;
import dev.sneller.plan.WindowCall;
import dev.sneller.plan.WindowFrame;
import dev.sneller.plan.WindowFrame.Bound;
import dev.sneller.plan.WindowFrame.Kind;
import dev.sneller.plan.WindowFrame.Unit;
import dev.sneller.type.Datum;
import dev.sneller.type.DatumOrder;
import dev.sneller.type.LogicalType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.IntStream;

/** Windows by their definition: for each row, every row of its partition is asked whether it is in the frame. */
final class WindowOracle {
    private final Unary.Window plan;
    private final Comparator<List<Datum>> order;
    private final BiFunction<WindowCall.OfAggregate, List<List<Datum>>, Datum> aggregates;
    private List<List<Datum>> rows;
    /** By row: the number of its group of peers. */
    private int[] groups;

    WindowOracle(Unary.Window plan, BiFunction<WindowCall.OfAggregate, List<List<Datum>>, Datum> aggregates) {
        this.plan = plan;
        this.order = RowInterpreter.order(plan.order());
        this.aggregates = aggregates;
    }

    List<List<Datum>> run(List<List<Datum>> input) {
        Map<List<Datum>, List<List<Datum>>> partitions = new LinkedHashMap<>();
        for (List<Datum> row : input) {
            List<Datum> key = plan.partition().stream()
                    .map(column -> RowInterpreter.canonical(row.get(column)))
                    .toList();
            partitions.computeIfAbsent(key, k -> new ArrayList<>()).add(row);
        }
        List<List<Datum>> result = new ArrayList<>();
        for (List<List<Datum>> partition : partitions.values()) {
            rows = partition.stream().sorted(order).toList();
            groups = groups();
            for (int i = 0; i < rows.size(); i++) {
                List<Datum> row = new ArrayList<>(rows.get(i));
                for (WindowCall call : plan.calls()) {
                    row.add(value(call, i));
                }
                result.add(row);
            }
        }
        return result;
    }

    private Datum value(WindowCall call, int row) {
        if (call instanceof WindowCall.OfAggregate aggregate) {
            return aggregates.apply(
                    aggregate, frame(call.frame(), row).stream().map(rows::get).toList());
        }
        WindowCall.OfFunction function = (WindowCall.OfFunction) call;
        LogicalType type = call.type();
        long before = IntStream.range(0, rows.size())
                .filter(i -> groupOf(i) < groupOf(row))
                .count();
        return switch (function.function()) {
            case ROW_NUMBER -> Datum.ofLong(type, row + 1L);
            case RANK -> Datum.ofLong(type, before + 1);
            case DENSE_RANK -> Datum.ofLong(type, groupOf(row) + 1L);
            case PERCENT_RANK -> Datum.of(rows.size() == 1 ? 0.0 : (double) before / (rows.size() - 1));
            case CUME_DIST ->
                Datum.of((double) IntStream.range(0, rows.size())
                                .filter(i -> groupOf(i) <= groupOf(row))
                                .count()
                        / rows.size());
            case NTILE ->
                Datum.ofLong(type, tile(row, argument(function, 0, row).low()));
            case LAG -> shifted(function, row, -1);
            case LEAD -> shifted(function, row, 1);
            case FIRST_VALUE, NTH_VALUE -> nth(function, row, false);
            case LAST_VALUE, NTH_VALUE_FROM_LAST -> nth(function, row, true);
            case CONDITIONAL_TRUE_EVENT ->
                Datum.ofLong(
                        type,
                        IntStream.rangeClosed(0, row)
                                .mapToObj(i -> argument(function, 0, i))
                                .filter(value -> !value.isNull() && value.booleanValue())
                                .count());
            case CONDITIONAL_CHANGE_EVENT -> {
                List<Datum> values = IntStream.rangeClosed(0, row)
                        .mapToObj(i -> argument(function, 0, i))
                        .filter(value -> !value.isNull())
                        .toList();
                yield Datum.ofLong(
                        type,
                        IntStream.range(1, values.size())
                                .filter(i -> DatumOrder.compare(values.get(i - 1), values.get(i)) != 0)
                                .count());
            }
        };
    }

    private Datum argument(WindowCall.OfFunction call, int index, int row) {
        Expression argument = call.arguments().get(index);
        return argument instanceof Expression.ColumnRef ref
                ? rows.get(row).get(ref.index())
                : ((Expression.Literal) argument).value();
    }

    /** Rows are dealt one by one until each bucket has its share. */
    private long tile(int row, long buckets) {
        long[] sizes = new long[(int) buckets];
        for (int i = 0; i < rows.size(); i++) {
            sizes[(int) (i % buckets)]++;
        }
        int tile = 0;
        for (long left = row; left >= sizes[tile]; tile++) {
            left -= sizes[tile];
        }
        return tile + 1L;
    }

    private Datum shifted(WindowCall.OfFunction call, int row, int direction) {
        Datum offset = call.arguments().size() > 1 ? argument(call, 1, row) : Datum.ofLong(LogicalType.INTEGER, 1);
        if (offset.isNull()) {
            return Datum.nullOf(call.type());
        }
        long left = Math.abs(offset.low());
        int step = offset.low() < 0 ? -direction : direction;
        int at = row;
        while (left > 0) {
            at += step;
            if (at < 0 || at >= rows.size()) {
                return call.arguments().size() > 2 ? argument(call, 2, row) : Datum.nullOf(call.type());
            }
            left -= call.ignoreNulls() && argument(call, 0, at).isNull() ? 0 : 1;
        }
        return argument(call, 0, at);
    }

    private Datum nth(WindowCall.OfFunction call, int row, boolean fromEnd) {
        Datum n = call.arguments().size() > 1 ? argument(call, 1, row) : Datum.ofLong(LogicalType.INTEGER, 1);
        List<Datum> values = frame(call.frame(), row).stream()
                .map(i -> argument(call, 0, i))
                .filter(value -> !call.ignoreNulls() || !value.isNull())
                .toList();
        if (n.isNull() || n.low() > values.size()) {
            return Datum.nullOf(call.type());
        }
        return values.get(fromEnd ? values.size() - (int) n.low() : (int) n.low() - 1);
    }

    /** Groups of peers before the row's. */
    private int groupOf(int row) {
        return groups[row];
    }

    private int[] groups() {
        int[] numbers = new int[rows.size()];
        for (int i = 1; i < numbers.length; i++) {
            numbers[i] = numbers[i - 1] + (order.compare(rows.get(i - 1), rows.get(i)) == 0 ? 0 : 1);
        }
        return numbers;
    }

    private List<Integer> frame(WindowFrame frame, int row) {
        return IntStream.range(0, rows.size())
                .filter(i -> side(frame.unit(), frame.start(), row, i) >= 0)
                .filter(i -> side(frame.unit(), frame.end(), row, i) <= 0)
                .filter(i -> !isExcluded(frame, row, i))
                .boxed()
                .toList();
    }

    private boolean isExcluded(WindowFrame frame, int row, int other) {
        boolean peer = groupOf(row) == groupOf(other);
        return switch (frame.exclusion()) {
            case NO_OTHERS -> false;
            case CURRENT_ROW -> row == other;
            case GROUP -> peer;
            case TIES -> peer && row != other;
        };
    }

    /** Whether row {@code other} lies before (-1), at (0) or behind (1) a bound of the frame of {@code row}. */
    private int side(Unit unit, Bound bound, int row, int other) {
        if (bound.kind() == Kind.UNBOUNDED_PRECEDING || bound.kind() == Kind.UNBOUNDED_FOLLOWING) {
            return bound.kind() == Kind.UNBOUNDED_PRECEDING ? 1 : -1;
        }
        long offset = bound.hasOffset()
                ? ((Expression.Literal) bound.offset()).value().low()
                : 0;
        long shift = bound.kind() == Kind.PRECEDING ? -offset : offset;
        return switch (unit) {
            case ROWS -> Long.signum(other - row - shift);
            case GROUPS -> Long.signum(groupOf(other) - groupOf(row) - shift);
            case RANGE ->
                bound.hasOffset()
                        ? byKey(rows.get(row).get(bound.boundary()), rows.get(other))
                        : Integer.signum(groupOf(other) - groupOf(row));
        };
    }

    private int byKey(Datum boundary, List<Datum> other) {
        SortKey key = plan.order().get(0);
        List<Datum> limit = new ArrayList<>(other);
        limit.set(key.column(), boundary);
        return Integer.signum(order.compare(other, limit));
    }
}
