package dev.sneller.plan;

import dev.sneller.expression.Expression;
import dev.sneller.table.TableName;
import dev.sneller.type.LogicalType;
import dev.sneller.type.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A node over one input. */
public sealed interface Unary extends PlanNode {
    PlanNode input();

    @Override
    default List<PlanNode> inputs() {
        return List.of(input());
    }

    /** A node that yields rows of its input as they are. */
    sealed interface Selection extends Unary {
        @Override
        default List<LogicalType> types() {
            return input().types();
        }
    }

    /** Rows for which the condition is true. */
    record Filter(PlanNode input, Expression condition) implements Selection {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.filter(this);
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

    /**
     * Rows that are made once, however many nodes of the plan are this one.
     *
     * @param number another one for each in a plan
     */
    record Shared(PlanNode input, int number) implements Selection {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.shared(this);
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

    /** Any {@code limit} rows (null = all) after skipping {@code offset} (null = none); in the input's order if it has one. */
    record Limit(PlanNode input, Expression limit, Expression offset) implements Selection {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.limit(this);
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
            List<LogicalType> types = new ArrayList<>(input.types());
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
     * @param present its first columns are the keys of groups that there are even if they have no row, null = none
     */
    record Aggregate(PlanNode input, List<Integer> keys, List<AggregateCall> calls, long estimatedGroups, Leaf present)
            implements Unary {
        public Aggregate {
            keys = List.copyOf(keys);
            calls = List.copyOf(calls);
        }

        public Aggregate(PlanNode input, List<Integer> keys, List<AggregateCall> calls, long estimatedGroups) {
            this(input, keys, calls, estimatedGroups, null);
        }

        /** These keys and calls over another input instead. */
        public Aggregate over(PlanNode other, List<Integer> otherKeys, List<AggregateCall> otherCalls) {
            return new Aggregate(other, otherKeys, otherCalls, estimatedGroups, present);
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
}
