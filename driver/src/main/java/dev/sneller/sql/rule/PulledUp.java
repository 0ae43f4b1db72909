package dev.sneller.sql.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.calcite.plan.RelOptUtil;
import org.apache.calcite.rel.RelCollations;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.core.Aggregate;
import org.apache.calcite.rel.core.AggregateCall;
import org.apache.calcite.rel.core.CorrelationId;
import org.apache.calcite.rel.core.JoinRelType;
import org.apache.calcite.rel.logical.LogicalAggregate;
import org.apache.calcite.rel.logical.LogicalFilter;
import org.apache.calcite.rel.logical.LogicalJoin;
import org.apache.calcite.rel.logical.LogicalProject;
import org.apache.calcite.rel.logical.LogicalSort;
import org.apache.calcite.rex.RexBuilder;
import org.apache.calcite.rex.RexCall;
import org.apache.calcite.rex.RexCorrelVariable;
import org.apache.calcite.rex.RexInputRef;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.rex.RexShuttle;
import org.apache.calcite.rex.RexUtil;
import org.apache.calcite.rex.RexVisitorImpl;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.fun.SqlInternalOperators;
import org.apache.calcite.util.ImmutableBitSet;

/**
 * The right side of a correlated join without its correlated conditions.
 *
 * @param rel the fields it had, then those the conditions read
 * @param conditions over fields of {@code rel} and the correlation's variable, all of which must be true
 * @param marker a field that is never NULL, of an aggregate that gives a row even for no rows but is grouped now; -1 if there is none
 * @param defaults with a marker: what each field of the right side is for no rows
 */
record PulledUp(RelNode rel, List<RexNode> conditions, int marker, List<RexNode> defaults) {
    private static final int NONE = -1;

    /** Null when conditions cannot be pulled up, or when something other than a condition is correlated. */
    static PulledUp of(RelNode node, CorrelationId id) {
        if (!RelOptUtil.getVariablesUsed(node).contains(id)) {
            return new PulledUp(node, List.of(), NONE, List.of());
        }
        if (node instanceof LogicalFilter filter) {
            return filter(filter, id);
        } else if (node instanceof LogicalProject project) {
            return project(project, id);
        } else if (node instanceof LogicalAggregate aggregate) {
            return aggregate(aggregate, id);
        } else if (node instanceof LogicalJoin join) {
            return join(join, id);
        } else if (node instanceof LogicalSort sort && sort.fetch == null && sort.offset == null) {
            return of(sort.getInput(), id);
        }
        return null;
    }

    private static PulledUp filter(LogicalFilter filter, CorrelationId id) {
        PulledUp input = of(filter.getInput(), id);
        if (input == null || input.marker >= 0) {
            return null;
        }
        List<RexNode> pulled = new ArrayList<>(input.conditions);
        List<RexNode> stays = new ArrayList<>();
        for (RexNode conjunct : RelOptUtil.conjunctions(filter.getCondition())) {
            (reads(conjunct, id) ? pulled : stays).add(conjunct);
        }
        RexNode condition = RexUtil.composeConjunction(filter.getCluster().getRexBuilder(), stays);
        RelNode rel = condition.isAlwaysTrue() ? input.rel : LogicalFilter.create(input.rel, condition);
        return new PulledUp(rel, pulled, NONE, List.of());
    }

    private static PulledUp project(LogicalProject project, CorrelationId id) {
        PulledUp input = of(project.getInput(), id);
        boolean isCorrelated = project.getProjects().stream().anyMatch(field -> reads(field, id));
        if (input == null || isCorrelated || project.containsOver()) {
            return null;
        }
        RexBuilder rex = project.getCluster().getRexBuilder();
        List<RexNode> fields = new ArrayList<>(project.getProjects());
        List<RexNode> conditions = new ArrayList<>();
        for (RexNode condition : input.conditions) {
            conditions.add(condition.accept(new RexShuttle() {
                @Override
                public RexNode visitInputRef(RexInputRef ref) {
                    return new RexInputRef(position(ref, fields), ref.getType());
                }
            }));
        }
        int marker = input.marker < 0 ? NONE : position(rex.makeInputRef(input.rel, input.marker), fields);
        List<RexNode> defaults = input.marker < 0
                ? List.of()
                : project.getProjects().stream()
                        .map(field -> withDefaults(field, input.defaults))
                        .toList();
        RelNode rel = LogicalProject.create(input.rel, List.of(), fields, (List<String>) null, Set.of());
        return new PulledUp(rel, conditions, marker, defaults);
    }

    /** Where a field of the input is among the projected ones; it is added if it is not there. */
    private static int position(RexNode ref, List<RexNode> fields) {
        int position = fields.indexOf(ref);
        if (position < 0) {
            fields.add(ref);
            return fields.size() - 1;
        }
        return position;
    }

    private static RexNode withDefaults(RexNode field, List<RexNode> defaults) {
        return field.accept(new RexShuttle() {
            @Override
            public RexNode visitInputRef(RexInputRef ref) {
                return defaults.get(ref.getIndex());
            }
        });
    }

    /** Equalities with inner fields become keys: the rows of one outer row are the group under its values. */
    private static PulledUp aggregate(LogicalAggregate aggregate, CorrelationId id) {
        PulledUp input = of(aggregate.getInput(), id);
        boolean fits = input != null
                && input.marker < 0
                && aggregate.getGroupType() == Aggregate.Group.SIMPLE
                && aggregate.getAggCallList().stream().noneMatch(PulledUp::isSingleValue);
        if (!fits) {
            return null;
        }
        List<RexNode> inputFields =
                new ArrayList<>(aggregate.getCluster().getRexBuilder().identityProjects(input.rel.getRowType()));
        int plainFields = inputFields.size();
        ImmutableBitSet.Builder keys = aggregate.getGroupSet().rebuild();
        List<RexNode> keyed = new ArrayList<>();
        for (RexNode condition : input.conditions) {
            RexNode equality = equalityWithKey(condition, id, inputFields, keys);
            if (equality == null) {
                return null;
            }
            keyed.add(equality);
        }
        RelNode rows = inputFields.size() == plainFields
                ? input.rel
                : LogicalProject.create(input.rel, List.of(), inputFields, (List<String>) null, Set.of());
        return grouped(aggregate, rows, keys.build(), keyed);
    }

    /** {@code outer = inner} with a reference to a key in place of the inner side; null for other conditions. */
    private static RexNode equalityWithKey(
            RexNode condition, CorrelationId id, List<RexNode> inputFields, ImmutableBitSet.Builder keys) {
        boolean isEquality = condition.isA(SqlKind.EQUALS) || condition.isA(SqlKind.IS_NOT_DISTINCT_FROM);
        if (!isEquality) {
            return null;
        }
        RexCall call = (RexCall) condition;
        for (int side = 0; side < 2; side++) {
            RexNode outer = call.getOperands().get(side);
            RexNode inner = call.getOperands().get(1 - side);
            if (RelOptUtil.InputFinder.bits(outer).isEmpty() && !reads(inner, id)) {
                int key = position(inner, inputFields);
                keys.set(key);
                RexNode reference = new RexInputRef(key, inner.getType());
                return call.clone(call.getType(), side == 0 ? List.of(outer, reference) : List.of(reference, outer));
            }
        }
        return null;
    }

    private static PulledUp grouped(
            LogicalAggregate aggregate, RelNode rows, ImmutableBitSet keys, List<RexNode> conditions) {
        RexBuilder rex = aggregate.getCluster().getRexBuilder();
        boolean alwaysARow = aggregate.getGroupSet().isEmpty();
        List<AggregateCall> calls = new ArrayList<>();
        aggregate
                .getAggCallList()
                .forEach(call ->
                        calls.add(call.adaptTo(rows, call.getArgList(), call.filterArg, alwaysARow, keys.isEmpty())));
        if (alwaysARow) {
            calls.add(marker(rows, rex));
        }
        RelNode grouped = LogicalAggregate.create(rows, List.of(), keys, null, calls);
        // The fields as they were, then the keys the conditions read, then the marker.
        List<RexNode> fields = new ArrayList<>();
        aggregate.getGroupSet().forEach(key -> fields.add(rex.makeInputRef(grouped, keys.indexOf(key))));
        for (int call = 0; call < aggregate.getAggCallList().size(); call++) {
            fields.add(rex.makeInputRef(grouped, keys.cardinality() + call));
        }
        List<RexNode> placed = new ArrayList<>();
        for (RexNode condition : conditions) {
            placed.add(condition.accept(new RexShuttle() {
                @Override
                public RexNode visitInputRef(RexInputRef ref) {
                    RexNode key = rex.makeInputRef(grouped, keys.indexOf(ref.getIndex()));
                    return new RexInputRef(position(key, fields), key.getType());
                }
            }));
        }
        int marker = alwaysARow
                ? position(rex.makeInputRef(grouped, grouped.getRowType().getFieldCount() - 1), fields)
                : NONE;
        RelNode rel = LogicalProject.create(grouped, List.of(), fields, (List<String>) null, Set.of());
        return new PulledUp(rel, placed, marker, alwaysARow ? defaults(aggregate, rex) : List.of());
    }

    private static AggregateCall marker(RelNode rows, RexBuilder rex) {
        RexNode isTrue = rex.makeLiteral(true);
        return AggregateCall.create(
                SqlInternalOperators.LITERAL_AGG,
                false,
                false,
                false,
                List.of(isTrue),
                List.of(),
                NONE,
                null,
                RelCollations.EMPTY,
                false,
                rows,
                isTrue.getType(),
                null);
    }

    private static List<RexNode> defaults(LogicalAggregate aggregate, RexBuilder rex) {
        return aggregate.getAggCallList().stream()
                .<RexNode>map(call ->
                        isCount(call) ? rex.makeZeroLiteral(call.getType()) : rex.makeNullLiteral(call.getType()))
                .toList();
    }

    private static boolean isCount(AggregateCall call) {
        return call.getAggregation().getKind() == SqlKind.COUNT
                || call.getAggregation().getKind() == SqlKind.SUM0;
    }

    private static boolean isSingleValue(AggregateCall call) {
        return call.getAggregation().getKind() == SqlKind.SINGLE_VALUE;
    }

    private static PulledUp join(LogicalJoin join, CorrelationId id) {
        boolean inner = join.getJoinType() == JoinRelType.INNER;
        boolean leftOnly = join.getJoinType() == JoinRelType.LEFT
                || join.getJoinType() == JoinRelType.SEMI
                || join.getJoinType() == JoinRelType.ANTI;
        PulledUp left = of(join.getLeft(), id);
        PulledUp right = inner ? of(join.getRight(), id) : null;
        if (inner) {
            return left == null || right == null || left.marker >= 0 || right.marker >= 0
                    ? null
                    : innerJoin(join, left, right, id);
        }
        boolean rightIsFree =
                !RelOptUtil.getVariablesUsed(join.getRight()).contains(id) && !reads(join.getCondition(), id);
        // Fields that conditions read would stand between the two sides.
        boolean sameFields = left != null
                && left.rel.getRowType().getFieldCount()
                        == join.getLeft().getRowType().getFieldCount();
        if (!leftOnly || !rightIsFree || !sameFields || left.marker >= 0) {
            return null;
        }
        RelNode rel = join.copy(join.getTraitSet(), List.of(left.rel, join.getRight()));
        return new PulledUp(rel, left.conditions, NONE, List.of());
    }

    private static PulledUp innerJoin(LogicalJoin join, PulledUp left, PulledUp right, CorrelationId id) {
        RexBuilder rex = join.getCluster().getRexBuilder();
        int leftBefore = join.getLeft().getRowType().getFieldCount();
        int rightBefore = join.getRight().getRowType().getFieldCount();
        int leftNow = left.rel.getRowType().getFieldCount();
        List<RexNode> conditions = new ArrayList<>(left.conditions);
        right.conditions.forEach(condition -> conditions.add(RexUtil.shift(condition, leftNow)));
        List<RexNode> stays = new ArrayList<>();
        for (RexNode conjunct : RelOptUtil.conjunctions(join.getCondition())) {
            RexNode moved = RexUtil.shift(conjunct, leftBefore, leftNow - leftBefore);
            (reads(conjunct, id) ? conditions : stays).add(moved);
        }
        RelNode joined = LogicalJoin.create(
                left.rel, right.rel, List.of(), RexUtil.composeConjunction(rex, stays), Set.of(), JoinRelType.INNER);
        List<RexNode> fields = new ArrayList<>();
        for (int i = 0; i < leftBefore; i++) {
            fields.add(rex.makeInputRef(joined, i));
        }
        for (int i = 0; i < rightBefore; i++) {
            fields.add(rex.makeInputRef(joined, leftNow + i));
        }
        List<RexNode> placed = new ArrayList<>();
        for (RexNode condition : conditions) {
            placed.add(condition.accept(new RexShuttle() {
                @Override
                public RexNode visitInputRef(RexInputRef ref) {
                    return new RexInputRef(position(rex.makeInputRef(joined, ref.getIndex()), fields), ref.getType());
                }
            }));
        }
        RelNode rel = LogicalProject.create(joined, List.of(), fields, (List<String>) null, Set.of());
        return new PulledUp(rel, placed, NONE, List.of());
    }

    /** Whether an expression reads a field of the outer row. */
    static boolean reads(RexNode node, CorrelationId id) {
        boolean[] found = {false};
        node.accept(new RexVisitorImpl<Void>(true) {
            @Override
            public Void visitCorrelVariable(RexCorrelVariable variable) {
                found[0] |= variable.id.equals(id);
                return null;
            }
        });
        return found[0];
    }
}
