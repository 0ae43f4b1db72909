package dev.sneller.sql.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.core.CorrelationId;
import org.apache.calcite.rel.core.JoinRelType;
import org.apache.calcite.rel.logical.LogicalJoin;
import org.apache.calcite.rel.logical.LogicalProject;
import org.apache.calcite.rex.RexBuilder;
import org.apache.calcite.rex.RexInputRef;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.rex.RexShuttle;
import org.apache.calcite.rex.RexSubQuery;
import org.apache.calcite.rex.RexUtil;
import org.apache.calcite.util.ImmutableBitSet;

/** Subqueries in the condition of a join that read one side at most: their values become fields of that side. */
final class OneSidedSubQueries {
    private final LogicalJoin join;
    private final RexBuilder rex;
    private final int leftWidth;
    private final Side left;
    private final Side right;

    private OneSidedSubQueries(LogicalJoin join) {
        this.join = join;
        this.rex = join.getCluster().getRexBuilder();
        this.leftWidth = join.getLeft().getRowType().getFieldCount();
        this.left = new Side(join.getLeft(), 0);
        this.right = new Side(join.getRight(), leftWidth);
    }

    /** The same rows from a join without subqueries; empty when one of them reads both sides. */
    static Optional<RelNode> moved(LogicalJoin join) {
        boolean[] isPossible = {true};
        int leftWidth = join.getLeft().getRowType().getFieldCount();
        join.getCondition().accept(new RexShuttle() {
            @Override
            public RexNode visitSubQuery(RexSubQuery query) {
                ImmutableBitSet fields = fields(query, join);
                isPossible[0] &= (fields.isEmpty() || fields.nth(0) >= leftWidth || fields.length() <= leftWidth)
                        && RexUtil.SubQueryFinder.find(query.getOperands()) == null;
                return query;
            }
        });
        return isPossible[0] ? Optional.of(new OneSidedSubQueries(join).moved()) : Optional.empty();
    }

    /** The fields of the join's row that a subquery reads, inside and beside it. */
    private static ImmutableBitSet fields(RexSubQuery query, LogicalJoin join) {
        ImmutableBitSet.Builder fields = ImmutableBitSet.builder();
        IntFunction<RexNode> collector = field -> {
            fields.set(field);
            // Anything of its type, so that the copy, which nobody wants, is well formed.
            return join.getCluster()
                    .getRexBuilder()
                    .makeDynamicParam(
                            join.getRowType().getFieldList().get(field).getType(), 0);
        };
        query.accept(new JoinFields(join.getVariablesSet(), collector, collector));
        return fields.build();
    }

    private RelNode moved() {
        List<RexSubQuery> queries = new ArrayList<>();
        RexNode asked = join.getCondition().accept(new RexShuttle() {
            @Override
            public RexNode visitSubQuery(RexSubQuery query) {
                int place = queries.indexOf(query);
                if (place < 0) {
                    queries.add(query);
                    place = queries.size() - 1;
                }
                // Behind the join's fields, until it is known how many the sides have.
                return new RexInputRef(join.getRowType().getFieldCount() + place, query.getType());
            }
        });
        int[] places = queries.stream().mapToInt(this::add).toArray();
        int newLeftWidth = left.fields.size();
        int width = join.getRowType().getFieldCount();
        RexNode condition = asked.accept(new RexShuttle() {
            @Override
            public RexNode visitInputRef(RexInputRef ref) {
                int field = ref.getIndex();
                int place = field < leftWidth
                        ? field
                        : field < width ? field - leftWidth + newLeftWidth : place(places[field - width]);
                return new RexInputRef(place, ref.getType());
            }

            private int place(int added) {
                return added >= 0 ? added : newLeftWidth + ~added;
            }
        });
        RelNode joined =
                LogicalJoin.create(left.rel(), right.rel(), join.getHints(), condition, Set.of(), join.getJoinType());
        List<RexNode> own = new ArrayList<>();
        for (int field = 0; field < width; field++) {
            own.add(rex.makeInputRef(joined, field < leftWidth ? field : field - leftWidth + newLeftWidth));
        }
        return LogicalProject.create(joined, List.of(), own, join.getRowType().getFieldNames(), Set.of());
    }

    /** The field of the left side that a subquery's value becomes, or the complement of that of the right side. */
    private int add(RexSubQuery query) {
        ImmutableBitSet fields = fields(query, join);
        boolean isLeft = fields.isEmpty() ? join.getJoinType() == JoinRelType.RIGHT : fields.nth(0) < leftWidth;
        return isLeft ? left.add(query) : ~right.add(query);
    }

    /** One input with what is added to it. */
    private final class Side {
        private final RelNode input;
        private final int first;
        private final CorrelationId row;
        private final List<RexNode> fields;
        private final List<String> names;

        private Side(RelNode input, int first) {
            this.input = input;
            this.first = first;
            this.row = input.getCluster().createCorrel();
            this.fields = new ArrayList<>(rex.identityProjects(input.getRowType()));
            this.names = new ArrayList<>(input.getRowType().getFieldNames());
        }

        private int add(RexSubQuery query) {
            JoinFields own = new JoinFields(
                    join.getVariablesSet(),
                    field -> rex.makeInputRef(input, field - first),
                    field -> rex.makeFieldAccess(rex.makeCorrel(input.getRowType(), row), field - first));
            fields.add(query.accept(own));
            names.add("$QUERY" + fields.size());
            return fields.size() - 1;
        }

        private RelNode rel() {
            return fields.size() == input.getRowType().getFieldCount()
                    ? input
                    : LogicalProject.create(input, List.of(), fields, names, Set.of(row));
        }
    }
}
