package dev.sneller.plan;

import dev.sneller.expression.Expression;
import dev.sneller.type.LogicalType;
import java.util.List;

/** A node over two inputs. */
public sealed interface Binary extends PlanNode {
    PlanNode left();

    PlanNode right();

    @Override
    default List<PlanNode> inputs() {
        return List.of(left(), right());
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
     * Each left row beside the right row of the same keys whose {@code rightMatch} is nearest to its {@code leftMatch}, any of equal ones.
     *
     * @param keys INNER, or LEFT which keeps left rows without such a row; without residual
     * @param comparison how left and right values must compare: one of {@code >= > <= <}
     */
    record AsofJoin(Join keys, int leftMatch, String comparison, int rightMatch) implements Binary {
        @Override
        public PlanNode left() {
            return keys.left();
        }

        @Override
        public PlanNode right() {
            return keys.right();
        }

        @Override
        public List<LogicalType> types() {
            return keys.types();
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.asofJoin(this);
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
}
