package dev.sneller.plan;

import dev.sneller.expression.Expression;
import dev.sneller.predicate.ColumnPredicate;
import dev.sneller.table.CsvColumn;
import dev.sneller.table.CsvFormat;
import dev.sneller.table.TableName;
import dev.sneller.type.Datum;
import dev.sneller.type.LogicalType;
import dev.sneller.type.Schema;
import java.util.List;
import java.util.stream.Stream;

/** A query as data. */
public sealed interface PlanNode {
    /** Types of the columns it yields. */
    List<LogicalType> types();

    /** Inputs, left to right. */
    List<PlanNode> inputs();

    <R> R accept(Visitor<R> visitor);

    /** One method per member, so a new member is a compile error everywhere. */
    interface Visitor<R> {
        R scan(Scan scan);

        R fileScan(FileScan scan);

        R csvScan(CsvScan scan);

        R values(Values values);

        R generator(Generator generator);

        R filter(Filter filter);

        R project(Project project);

        R flatten(Flatten flatten);

        R repeat(Repeat repeat);

        R expand(Expand expand);

        R aggregate(Aggregate aggregate);

        R join(Join join);

        R nestedLoop(NestedLoop join);

        R asofJoin(AsofJoin join);

        R apply(Apply apply);

        R sample(Sample sample);

        R sort(Sort sort);

        R topN(TopN topN);

        R window(Window window);

        R limit(Limit limit);

        R unionAll(UnionAll union);

        R recursion(Recursion recursion);

        R workingTable(WorkingTable table);

        R write(Write write);

        R copyDocuments(CopyDocuments copy);
    }

    /** A node that reads no other. */
    sealed interface Leaf extends PlanNode {
        @Override
        default List<PlanNode> inputs() {
            return List.of();
        }
    }

    /** A node over one input. */
    sealed interface Unary extends PlanNode {
        PlanNode input();

        @Override
        default List<PlanNode> inputs() {
            return List.of(input());
        }
    }

    /** A node that yields rows of its input as they are. */
    sealed interface Selection extends Unary {
        @Override
        default List<LogicalType> types() {
            return input().types();
        }
    }

    /** A node over two inputs. */
    sealed interface Binary extends PlanNode {
        PlanNode left();

        PlanNode right();

        @Override
        default List<PlanNode> inputs() {
            return List.of(left(), right());
        }
    }

    /** A condition of one scan column: the scan skips by it and yields only rows that pass. */
    record ScanPredicate(int column, Condition condition) {}

    /** A predicate against constants, or one whose constants are bound at execution. */
    sealed interface Condition {
        /** Fixed when planned. */
        record Fixed(ColumnPredicate predicate) implements Condition {}

        /** {@code column op constant} where the constant is an expression over parameters; op is one of = <> < <= > >=. */
        record Bound(String operator, Expression constant) implements Condition {}
    }

    /**
     * Rows of a stored table that pass all predicates.
     *
     * @param columns what is read, predicate columns included
     * @param output how many of the first columns are yielded: columns read for predicates only stand last
     * @param estimatedRows rows after predicates, -1 = unknown
     */
    record Scan(
            TableName table, List<ScanColumn> columns, int output, List<ScanPredicate> predicates, long estimatedRows)
            implements Leaf {
        public Scan {
            columns = List.copyOf(columns);
            predicates = List.copyOf(predicates);
        }

        @Override
        public List<LogicalType> types() {
            return columns.stream().limit(output).map(ScanColumn::type).toList();
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.scan(this);
        }
    }

    /** Documents of files queried in place; columns refer to field 1, the whole document. */
    record FileScan(String pattern, List<ScanColumn> columns, int output, List<ScanPredicate> predicates)
            implements Leaf {
        public FileScan {
            columns = List.copyOf(columns);
            predicates = List.copyOf(predicates);
        }

        @Override
        public List<LogicalType> types() {
            return columns.stream().limit(output).map(ScanColumn::type).toList();
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.fileScan(this);
        }
    }

    /** Records of delimited files, a column a field; on error the statement fails or goes on without the record. */
    record CsvScan(String pattern, CsvFormat format, List<CsvColumn> columns, boolean continueOnError) implements Leaf {
        public CsvScan {
            columns = List.copyOf(columns);
        }

        @Override
        public List<LogicalType> types() {
            return columns.stream().map(CsvColumn::type).toList();
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.csvScan(this);
        }
    }

    /** Constant rows; each value is an expression without columns. */
    record Values(List<List<Expression>> rows, List<LogicalType> types) implements Leaf {
        public Values {
            rows = rows.stream().map(List::copyOf).toList();
            types = List.copyOf(types);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.values(this);
        }
    }

    /** So many rows (a constant expression): one column, the ordinal of the row, from 0. */
    record Generator(Expression rowCount) implements Leaf {
        @Override
        public List<LogicalType> types() {
            return List.of(LogicalType.number(19, 0));
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.generator(this);
        }
    }

    /** Rows for which the condition is true. */
    record Filter(PlanNode input, Expression condition) implements Selection {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.filter(this);
        }
    }

    /** Computed columns. */
    record Project(PlanNode input, List<Expression> expressions) implements Unary {
        public Project {
            expressions = List.copyOf(expressions);
        }

        @Override
        public List<LogicalType> types() {
            return expressions.stream().map(Expression::type).toList();
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.project(this);
        }
    }

    /**
     * One row for each member of a document.
     *
     * @param document the object or array of each input row; other values have no members
     * @param kept input columns that are repeated for each member
     * @param columns what is told of the member, behind the columns kept
     */
    record Flatten(
            PlanNode input,
            Expression document,
            FlattenOptions options,
            List<Integer> kept,
            List<FlattenColumn> columns)
            implements Unary {
        public Flatten {
            kept = List.copyOf(kept);
            columns = List.copyOf(columns);
        }

        @Override
        public List<LogicalType> types() {
            return Stream.concat(
                            kept.stream().map(input.types()::get),
                            columns.stream().map(FlattenColumn::type))
                    .toList();
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.flatten(this);
        }
    }

    /** Each row as many times as its last column says, without that column; NULL and numbers below 1 are no times. */
    record Repeat(PlanNode input) implements Unary {
        @Override
        public List<LogicalType> types() {
            List<LogicalType> types = input.types();
            return types.subList(0, types.size() - 1);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.repeat(this);
        }
    }

    /**
     * Every row once for each of the sets: behind the input's columns stand the keys again, NULL where the set leaves them out, then the
     * number of the set.
     *
     * @param keys input columns
     * @param sets some of the keys each
     */
    record Expand(PlanNode input, List<Integer> keys, List<List<Integer>> sets) implements Unary {
        public Expand {
            keys = List.copyOf(keys);
            sets = sets.stream().map(List::copyOf).toList();
        }

        @Override
        public List<LogicalType> types() {
            List<LogicalType> types = new java.util.ArrayList<>(input.types());
            keys.forEach(key -> types.add(input.types().get(key)));
            types.add(LogicalType.INTEGER);
            return types;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.expand(this);
        }
    }

    /**
     * One row a group: the key columns, then the aggregates. Without keys one row always.
     *
     * @param estimatedGroups -1 = unknown
     * @param groupsOfNothing keys of groups that there are when the input has no row
     */
    record Aggregate(
            PlanNode input,
            List<Integer> keys,
            List<AggregateCall> calls,
            long estimatedGroups,
            List<List<Datum>> groupsOfNothing)
            implements Unary {
        public Aggregate {
            keys = List.copyOf(keys);
            calls = List.copyOf(calls);
            groupsOfNothing = groupsOfNothing.stream().map(List::copyOf).toList();
        }

        public Aggregate(PlanNode input, List<Integer> keys, List<AggregateCall> calls, long estimatedGroups) {
            this(input, keys, calls, estimatedGroups, List.of());
        }

        @Override
        public List<LogicalType> types() {
            List<LogicalType> in = input.types();
            return Stream.concat(keys.stream().map(in::get), calls.stream().map(AggregateCall::type))
                    .toList();
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.aggregate(this);
        }
    }

    /**
     * Hash join; the right input is the build side.
     *
     * @param nullEquals per key, whether NULL matches NULL
     * @param residual condition over left and right columns that a match must also fulfil, null = none
     */
    record Join(
            JoinKind kind,
            PlanNode left,
            PlanNode right,
            List<Integer> leftKeys,
            List<Integer> rightKeys,
            List<Boolean> nullEquals,
            Expression residual)
            implements Binary {
        public Join {
            leftKeys = List.copyOf(leftKeys);
            rightKeys = List.copyOf(rightKeys);
            nullEquals = List.copyOf(nullEquals);
        }

        @Override
        public List<LogicalType> types() {
            return JoinTypes.of(kind, left, right);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.join(this);
        }
    }

    /** Join without equal keys; the condition may be null: every pair. The right input is kept. */
    record NestedLoop(JoinKind kind, PlanNode left, PlanNode right, Expression condition) implements Binary {
        @Override
        public List<LogicalType> types() {
            return JoinTypes.of(kind, left, right);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.nestedLoop(this);
        }
    }

    /**
     * A join whose right input is another one for each left row: it reads left columns as parameters. What is left of correlated subqueries.
     *
     * @param kind INNER, LEFT, SEMI or ANTI
     * @param outer left columns the right input reads, as parameters {@code firstParameter} and on
     */
    record Apply(JoinKind kind, PlanNode left, PlanNode right, List<Integer> outer, int firstParameter)
            implements Binary {
        public Apply {
            outer = List.copyOf(outer);
        }

        @Override
        public List<LogicalType> types() {
            return JoinTypes.of(kind, left, right);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.apply(this);
        }
    }

    /**
     * Each left row beside the right row of the same keys whose {@code rightMatch} is nearest to its {@code leftMatch}, any of equal ones.
     *
     * @param keys INNER, or LEFT which keeps left rows without such a row; without residual
     * @param comparison how left and right values must compare: one of {@code >= > <= <}
     */
    record AsofJoin(Join keys, int leftMatch, String comparison, int rightMatch) implements PlanNode {
        @Override
        public List<LogicalType> types() {
            return keys.types();
        }

        @Override
        public List<PlanNode> inputs() {
            return keys.inputs();
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.asofJoin(this);
        }
    }

    /**
     * Some of the input's rows, by chance.
     *
     * @param share of all rows, from 0 to 1, where {@code rows} is -1
     * @param rows how many, -1 = a share
     * @param blocks whether whole batches are taken or left out
     * @param seed of the chance, which then takes the same rows of the same input; null = none
     */
    record Sample(PlanNode input, double share, long rows, boolean blocks, Integer seed) implements Selection {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.sample(this);
        }
    }

    /** All rows, ordered. */
    record Sort(PlanNode input, List<SortKey> keys) implements Selection {
        public Sort {
            keys = List.copyOf(keys);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.sort(this);
        }
    }

    /** The first {@code limit} rows of an order, after skipping {@code offset}; both constant expressions. */
    record TopN(PlanNode input, List<SortKey> keys, Expression limit, Expression offset) implements Selection {
        public TopN {
            keys = List.copyOf(keys);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.topN(this);
        }
    }

    /** All rows with the results of the calls behind their columns; partition by partition, ordered within each. */
    record Window(PlanNode input, List<Integer> partition, List<SortKey> order, List<WindowCall> calls)
            implements Unary {
        public Window {
            partition = List.copyOf(partition);
            order = List.copyOf(order);
            calls = List.copyOf(calls);
        }

        @Override
        public List<LogicalType> types() {
            return Stream.concat(input.types().stream(), calls.stream().map(WindowCall::type))
                    .toList();
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.window(this);
        }
    }

    /** Any {@code limit} rows (null = all) after skipping {@code offset} (null = none); in the input's order if it has one. */
    record Limit(PlanNode input, Expression limit, Expression offset) implements Selection {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.limit(this);
        }
    }

    /** The rows of all inputs, which have the same types. */
    record UnionAll(List<PlanNode> inputs) implements PlanNode {
        public UnionAll {
            inputs = List.copyOf(inputs);
        }

        @Override
        public List<LogicalType> types() {
            return inputs.get(0).types();
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.unionAll(this);
        }
    }

    /**
     * The rows of the seed, left, then those the step, right, makes of them, then those it makes of these, until there are none.
     *
     * @param table by which the step reads the rows of the round before
     * @param distinct whether rows seen before are left out
     */
    record Recursion(PlanNode left, PlanNode right, int table, boolean distinct) implements Binary {
        @Override
        public List<LogicalType> types() {
            return left.types();
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.recursion(this);
        }
    }

    /** Within the step of a {@link Recursion}: the rows of the round before. */
    record WorkingTable(int table, List<LogicalType> types) implements Leaf {
        public WorkingTable {
            types = List.copyOf(types);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.workingTable(this);
        }
    }

    /** Writes its input, whose columns are the schema's, into new data files; yields one row: rows written. */
    record Write(PlanNode input, TableName target, Schema schema) implements Unary {
        @Override
        public List<LogicalType> types() {
            return List.of(LogicalType.INTEGER);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.write(this);
        }
    }

    /**
     * Loads whole documents of files into a table of one VARIANT column, without an intermediate form; yields one row: rows written.
     *
     * @param continueOnError whether bad documents are counted and left out
     */
    record CopyDocuments(List<String> files, TableName target, Schema schema, boolean continueOnError) implements Leaf {
        public CopyDocuments {
            files = List.copyOf(files);
        }

        @Override
        public List<LogicalType> types() {
            return List.of(LogicalType.INTEGER);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.copyDocuments(this);
        }
    }
}
