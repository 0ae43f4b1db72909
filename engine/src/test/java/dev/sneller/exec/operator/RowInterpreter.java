package dev.sneller.exec.operator;

import dev.sneller.expression.Expression;
import dev.sneller.plan.Binary;
import dev.sneller.plan.JoinKind;
import dev.sneller.plan.Leaf;
import dev.sneller.plan.PlanNode;
import dev.sneller.plan.SortKey;
import dev.sneller.plan.Unary;
import dev.sneller.plan.UnionAll;
import dev.sneller.type.Datum;
import dev.sneller.type.DatumOrder;
import dev.sneller.type.LogicalType;
import dev.sneller.type.TypeKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** The oracle: plans over lists of rows, one row at a time, in the most obvious way. */
public final class RowInterpreter implements PlanNode.Visitor<List<List<Datum>>> {
    private final Map<PlanNode, List<List<Datum>>> inputs = new IdentityHashMap<>();
    private final Map<Integer, Datum> parameters = new HashMap<>();
    private final Map<Integer, List<List<Datum>>> workingTables = new HashMap<>();
    private final BiFunction<Expression, List<Datum>, Datum> expressions;

    /** @param expressions evaluates an expression over a row */
    public RowInterpreter(BiFunction<Expression, List<Datum>, Datum> expressions) {
        this.expressions = expressions;
    }

    /** Lets a leaf stand for these rows. */
    public RowInterpreter with(PlanNode leaf, List<List<Datum>> rows) {
        inputs.put(leaf, rows);
        return this;
    }

    /** The rows of a node; those given by {@link #with} are not asked for again. */
    public List<List<Datum>> run(PlanNode node) {
        return inputs.containsKey(node) ? inputs.get(node) : node.accept(this);
    }

    @Override
    public List<List<Datum>> scan(Leaf.Scan scan) {
        throw new IllegalArgumentException("no rows for " + scan);
    }

    @Override
    public List<List<Datum>> fileScan(Leaf.FileScan scan) {
        throw new IllegalArgumentException("no rows for " + scan);
    }

    @Override
    public List<List<Datum>> csvScan(Leaf.CsvScan scan) {
        throw new IllegalArgumentException("no rows for " + scan);
    }

    @Override
    public List<List<Datum>> values(Leaf.Values values) {
        return values.rows().stream()
                .map(row ->
                        row.stream().map(e -> expressions.apply(e, List.of())).toList())
                .toList();
    }

    @Override
    public List<List<Datum>> generator(Leaf.Generator generator) {
        return LongStream.range(0, count(generator.rowCount(), 0))
                .mapToObj(i -> List.of(Datum.ofLong(generator.types().get(0), i)))
                .toList();
    }

    @Override
    public List<List<Datum>> filter(Unary.Filter filter) {
        return run(filter.input()).stream()
                .filter(row -> isTrue(filter.condition(), row))
                .toList();
    }

    private boolean isTrue(Expression condition, List<Datum> row) {
        Datum value = expressions.apply(condition, row);
        return !value.isNull() && value.booleanValue();
    }

    @Override
    public List<List<Datum>> project(Unary.Project project) {
        return run(project.input()).stream()
                .map(row -> project.expressions().stream()
                        .map(e -> expressions.apply(e, row))
                        .toList())
                .toList();
    }

    @Override
    public List<List<Datum>> flatten(Unary.Flatten flatten) {
        List<List<Datum>> result = new ArrayList<>();
        int row = 0;
        for (List<Datum> input : run(flatten.input())) {
            List<Datum> kept = flatten.kept().stream().map(input::get).toList();
            Datum document = expressions.apply(flatten.document(), input);
            row++;
            for (List<Datum> member : FlattenedDocument.members(document, flatten.options(), row)) {
                List<Datum> told = flatten.columns().stream()
                        .map(column -> member.get(column.ordinal()))
                        .toList();
                result.add(concat(kept, told));
            }
        }
        return result;
    }

    @Override
    public List<List<Datum>> repeat(Unary.Repeat repeat) {
        int columns = repeat.types().size();
        List<List<Datum>> result = new ArrayList<>();
        for (List<Datum> row : run(repeat.input())) {
            Datum times = row.get(columns);
            for (long i = 0; !times.isNull() && i < times.unscaled().longValue(); i++) {
                result.add(row.subList(0, columns));
            }
        }
        return result;
    }

    @Override
    public List<List<Datum>> expand(Unary.Expand expand) {
        List<List<Datum>> result = new ArrayList<>();
        for (List<Datum> row : run(expand.input())) {
            for (int set = 0; set < expand.sets().size(); set++) {
                List<Datum> wider = new ArrayList<>(row);
                for (int key : expand.keys()) {
                    boolean kept = expand.sets().get(set).contains(key);
                    wider.add(kept ? row.get(key) : Datum.nullOf(row.get(key).type()));
                }
                wider.add(Datum.ofLong(LogicalType.INTEGER, set));
                result.add(wider);
            }
        }
        return result;
    }

    @Override
    public List<List<Datum>> aggregate(Unary.Aggregate aggregate) {
        Map<List<Datum>, List<List<Datum>>> groups = new LinkedHashMap<>();
        if (aggregate.keys().isEmpty()) {
            groups.put(List.of(), new ArrayList<>());
        }
        for (List<Datum> row : run(aggregate.input())) {
            List<Datum> key =
                    aggregate.keys().stream().map(k -> canonical(row.get(k))).toList();
            groups.computeIfAbsent(key, k -> new ArrayList<>()).add(row);
        }
        if (aggregate.present() != null) {
            for (List<Datum> row : run(aggregate.present())) {
                groups.computeIfAbsent(row.subList(0, aggregate.keys().size()), key -> new ArrayList<>());
            }
        }
        List<List<Datum>> result = new ArrayList<>();
        groups.forEach((key, rows) -> result.add(Stream.concat(
                        key.stream(), aggregate.calls().stream().map(call -> NaiveAggregates.of(call, rows)))
                .toList()));
        return result;
    }

    /** The same for all values that SQL holds equal. */
    static Datum canonical(Datum value) {
        if (value.isNull()) {
            return value;
        }
        return switch (value.type().kind()) {
            case DOUBLE -> Datum.of(value.doubleValue() + 0.0);
            case TIMESTAMP_TZ -> Datum.of128(value.type(), value.high(), value.low());
            case VARIANT, OBJECT, ARRAY -> JsonValues.of(value.type(), JsonValues.meaning(value));
            default -> value;
        };
    }

    static int compare(Datum a, Datum b) {
        return a.type().kind().isSemiStructured() ? JsonValues.compare(a, b) : DatumOrder.compare(a, b);
    }

    @Override
    public List<List<Datum>> join(Binary.Join join) {
        return join(join.kind(), join.left(), join.right(), (left, right) -> {
            Boolean all = true;
            for (int k = 0; k < join.leftKeys().size(); k++) {
                Datum a = left.get(join.leftKeys().get(k));
                Datum b = right.get(join.rightKeys().get(k));
                boolean isNull = a.isNull() || b.isNull();
                if (isNull && !join.nullEquals().get(k)) {
                    all = null;
                } else if (isNull ? a.isNull() != b.isNull() : !canonical(a).equals(canonical(b))) {
                    return false;
                }
            }
            Boolean rest = join.residual() == null ? Boolean.TRUE : truth(join.residual(), concat(left, right));
            return Boolean.FALSE.equals(rest) ? rest : all == null ? all : rest;
        });
    }

    @Override
    public List<List<Datum>> nestedLoop(Binary.NestedLoop join) {
        return join(
                join.kind(),
                join.left(),
                join.right(),
                (left, right) ->
                        join.condition() == null ? Boolean.TRUE : truth(join.condition(), concat(left, right)));
    }

    private Boolean truth(Expression condition, List<Datum> row) {
        Datum value = expressions.apply(condition, row);
        return value.isNull() ? null : (Boolean) value.booleanValue();
    }

    /** Whether two rows are a pair; null = unknown. */
    private interface Match {
        Boolean test(List<Datum> left, List<Datum> right);
    }

    private List<List<Datum>> join(JoinKind kind, PlanNode leftNode, PlanNode rightNode, Match match) {
        List<List<Datum>> lefts = run(leftNode);
        List<List<Datum>> rights = run(rightNode);
        List<List<Datum>> result = new ArrayList<>();
        boolean[] rightMatched = new boolean[rights.size()];
        for (List<Datum> left : lefts) {
            Boolean mark = false;
            for (int r = 0; r < rights.size(); r++) {
                Boolean pair = match.test(left, rights.get(r));
                if (pair == null) {
                    mark = Boolean.TRUE.equals(mark) ? mark : null;
                } else if (pair) {
                    mark = true;
                    rightMatched[r] = true;
                    if (kind.yieldsPairs()) {
                        result.add(concat(left, rights.get(r)));
                    }
                }
            }
            boolean matched = Boolean.TRUE.equals(mark);
            switch (kind) {
                case SEMI -> addIf(matched, left, result);
                case ANTI -> addIf(!matched, left, result);
                case NULL_AWARE_ANTI -> addIf(Boolean.FALSE.equals(mark), left, result);
                case LEFT, FULL -> addIf(!matched, concat(left, nulls(rightNode)), result);
                case MARK -> result.add(concat(left, List.of(Datum.of(matched))));
                case NULL_AWARE_MARK ->
                    result.add(concat(
                            left, List.of(mark == null ? Datum.nullOf(LogicalType.BOOLEAN) : Datum.of(matched))));
                default -> {}
            }
        }
        for (int r = 0; r < rights.size(); r++) {
            switch (kind) {
                case RIGHT, FULL -> addIf(!rightMatched[r], concat(nulls(leftNode), rights.get(r)), result);
                case RIGHT_SEMI -> addIf(rightMatched[r], rights.get(r), result);
                case RIGHT_ANTI -> addIf(!rightMatched[r], rights.get(r), result);
                default -> {}
            }
        }
        return result;
    }

    private static void addIf(boolean wanted, List<Datum> row, List<List<Datum>> rows) {
        if (wanted) {
            rows.add(row);
        }
    }

    private static List<Datum> nulls(PlanNode node) {
        return node.types().stream().map(Datum::nullOf).toList();
    }

    private static List<Datum> concat(List<Datum> left, List<Datum> right) {
        return Stream.concat(left.stream(), right.stream()).toList();
    }

    @Override
    public List<List<Datum>> apply(Binary.Apply apply) {
        List<List<Datum>> result = new ArrayList<>();
        for (List<Datum> left : run(apply.left())) {
            for (int i = 0; i < apply.outer().size(); i++) {
                parameters.put(
                        apply.firstParameter() + i, left.get(apply.outer().get(i)));
            }
            List<List<Datum>> rights = run(apply.right());
            switch (apply.kind()) {
                case SEMI, ANTI -> {
                    if (rights.isEmpty() == (apply.kind() == JoinKind.ANTI)) {
                        result.add(left);
                    }
                }
                default -> rights.forEach(right -> result.add(concat(left, right)));
            }
            if (apply.kind() == JoinKind.LEFT && rights.isEmpty()) {
                result.add(concat(
                        left, apply.right().types().stream().map(Datum::nullOf).toList()));
            }
        }
        return result;
    }

    /** What an expression's parameters stand for now. */
    public Map<Integer, Datum> parameters() {
        return parameters;
    }

    @Override
    public List<List<Datum>> asofJoin(Binary.AsofJoin join) {
        List<List<Datum>> result = new ArrayList<>();
        boolean isBefore = join.comparison().startsWith(">");
        for (List<Datum> left : run(join.keys().left())) {
            List<Datum> nearest = null;
            for (List<Datum> right : run(join.keys().right())) {
                Datum value = right.get(join.rightMatch());
                if (!isPair(join, left, right)) {
                    continue;
                }
                int order = nearest == null ? 1 : DatumOrder.compare(value, nearest.get(join.rightMatch()));
                if (nearest == null || isBefore && order > 0 || !isBefore && order < 0) {
                    nearest = right;
                }
            }
            if (nearest != null) {
                result.add(concat(left, nearest));
            } else if (join.keys().kind() == JoinKind.LEFT) {
                result.add(concat(left, nulls(join.keys().right())));
            }
        }
        return result;
    }

    private static boolean isPair(Binary.AsofJoin join, List<Datum> left, List<Datum> right) {
        for (int k = 0; k < join.keys().leftKeys().size(); k++) {
            Datum a = left.get(join.keys().leftKeys().get(k));
            Datum b = right.get(join.keys().rightKeys().get(k));
            if (a.isNull() || b.isNull() || !canonical(a).equals(canonical(b))) {
                return false;
            }
        }
        Datum a = left.get(join.leftMatch());
        Datum b = right.get(join.rightMatch());
        if (a.isNull() || b.isNull()) {
            return false;
        }
        int order = DatumOrder.compare(a, b);
        return switch (join.comparison()) {
            case ">=" -> order >= 0;
            case ">" -> order > 0;
            case "<=" -> order <= 0;
            default -> order < 0;
        };
    }

    @Override
    public List<List<Datum>> sample(Unary.Sample sample) {
        throw new IllegalArgumentException("the oracle does not guess");
    }

    @Override
    public List<List<Datum>> shared(Unary.Shared shared) {
        return run(shared.input());
    }

    @Override
    public List<List<Datum>> sort(Unary.Sort sort) {
        return run(sort.input()).stream().sorted(order(sort.keys())).toList();
    }

    /** The order of rows by some keys. */
    public static Comparator<List<Datum>> order(List<SortKey> keys) {
        Comparator<List<Datum>> order = (a, b) -> 0;
        for (SortKey key : keys) {
            Comparator<Datum> present = RowInterpreter::compare;
            Comparator<Datum> values = key.descending() ? present.reversed() : present;
            Comparator<Datum> nullable = (a, b) -> a.isNull() || b.isNull()
                    ? Boolean.compare(a.isNull(), b.isNull()) * (key.nullsFirst() ? -1 : 1)
                    : values.compare(a, b);
            order = order.thenComparing(row -> row.get(key.column()), nullable);
        }
        return order;
    }

    @Override
    public List<List<Datum>> topN(Unary.TopN topN) {
        return run(topN.input()).stream()
                .sorted(order(topN.keys()))
                .skip(count(topN.offset(), 0))
                .limit(count(topN.limit(), Long.MAX_VALUE))
                .toList();
    }

    @Override
    public List<List<Datum>> window(Unary.Window window) {
        return new WindowOracle(window, (call, rows) -> NaiveAggregates.of(call.call(), rows)).run(run(window.input()));
    }

    @Override
    public List<List<Datum>> limit(Unary.Limit limit) {
        return run(limit.input()).stream()
                .skip(count(limit.offset(), 0))
                .limit(count(limit.limit(), Long.MAX_VALUE))
                .toList();
    }

    private long count(Expression expression, long otherwise) {
        return expression == null
                ? otherwise
                : expressions.apply(expression, List.of()).low();
    }

    @Override
    public List<List<Datum>> unionAll(UnionAll union) {
        return union.inputs().stream().map(this::run).flatMap(List::stream).toList();
    }

    @Override
    public List<List<Datum>> recursion(Binary.Recursion recursion) {
        List<List<Datum>> all = new ArrayList<>();
        Set<List<Datum>> seen = new HashSet<>();
        List<List<Datum>> round = run(recursion.left());
        while (!round.isEmpty()) {
            List<List<Datum>> kept = new ArrayList<>();
            for (List<Datum> row : round) {
                if (seen.add(row.stream().map(RowInterpreter::canonical).toList()) || !recursion.distinct()) {
                    kept.add(row);
                }
            }
            all.addAll(kept);
            workingTables.put(recursion.table(), kept);
            round = kept.isEmpty() ? List.of() : run(recursion.right());
        }
        return all;
    }

    @Override
    public List<List<Datum>> workingTable(Leaf.WorkingTable table) {
        return workingTables.get(table.table());
    }

    @Override
    public List<List<Datum>> write(Unary.Write write) {
        throw new IllegalArgumentException("the oracle writes nothing");
    }

    @Override
    public List<List<Datum>> copyDocuments(Leaf.CopyDocuments copy) {
        throw new IllegalArgumentException("the oracle writes nothing");
    }

    /** Rows in one order, to compare results that have none. */
    public static List<String> sorted(List<List<Datum>> rows) {
        return rows.stream()
                .map(row -> row.stream().map(RowInterpreter::shown).toList().toString())
                .sorted()
                .toList();
    }

    /** Equal for values that SQL holds equal. */
    static String shown(Datum value) {
        if (value.isNull() || !value.type().kind().isSemiStructured()) {
            boolean bytes = value.type().kind() == TypeKind.BINARY && !value.isNull();
            return bytes
                    ? HexFormat.of().formatHex(value.bytes())
                    : canonical(value).toString();
        }
        return JsonValues.meaning(value);
    }
}
