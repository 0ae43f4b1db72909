package dev.sneller.sql.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.calcite.plan.RelOptUtil;
import org.apache.calcite.rel.RelCollations;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.core.AggregateCall;
import org.apache.calcite.rel.core.CorrelationId;
import org.apache.calcite.rel.core.Values;
import org.apache.calcite.rel.logical.LogicalAggregate;
import org.apache.calcite.rel.logical.LogicalProject;
import org.apache.calcite.rel.logical.LogicalSort;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rex.RexBuilder;
import org.apache.calcite.rex.RexInputRef;
import org.apache.calcite.rex.RexLiteral;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.rex.RexShuttle;
import org.apache.calcite.rex.RexSubQuery;
import org.apache.calcite.rex.RexUtil;
import org.apache.calcite.sql.SqlAggFunction;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.fun.SqlQuantifyOperator;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;
import org.apache.calcite.util.ImmutableBitSet;

/**
 * A subquery as a relation of one row at most, from which its value is computed.
 *
 * @param query what it stands for
 * @param outer the correlation by which it reads the row beside it, null if it reads nothing
 */
record OneRow(RexSubQuery query, RelNode rel, CorrelationId outer) {
    /** The value of {@code (SELECT e)}, null for other subqueries. */
    static RexNode valueOfNothing(RexSubQuery query) {
        boolean isAlone = query.isA(SqlKind.SCALAR_QUERY)
                && query.rel instanceof LogicalProject project
                && project.getInput() instanceof Values values
                && values.getTuples().size() == 1
                && RelOptUtil.InputFinder.bits(project.getProjects(), null).isEmpty()
                && RexUtil.SubQueryFinder.find(project.getProjects()) == null;
        return isAlone ? ((LogicalProject) query.rel).getProjects().get(0) : null;
    }

    /** Null for kinds of subqueries that have no such form. */
    static OneRow of(RexSubQuery query, RelNode input, Set<CorrelationId> own) {
        CorrelationId outer = RelOptUtil.getVariablesUsed(query.rel).stream()
                .filter(own::contains)
                .findFirst()
                .orElse(null);
        switch (query.getKind()) {
            case SCALAR_QUERY:
                return new OneRow(query, single(query.rel), outer);
            case EXISTS:
                return new OneRow(query, aggregate(query.rel, List.of(count(-1, query.rel))), outer);
            case IN:
            case SOME:
                return membership(query, input, outer);
            default:
                return null;
        }
    }

    /** Whether the row exists whatever the outer row. */
    boolean isAlwaysThere() {
        return !query.isA(SqlKind.SCALAR_QUERY);
    }

    /** The value, over fields that begin at {@code field} of {@code joined}. */
    RexNode value(int field, RelNode joined) {
        RexBuilder rex = joined.getCluster().getRexBuilder();
        RexNode first = rex.makeInputRef(joined, field);
        if (!isAlwaysThere()) {
            return first;
        }
        if (query.isA(SqlKind.EXISTS)) {
            return isPositive(first, rex);
        }
        RexNode unknowns = rex.makeInputRef(joined, field + 1);
        RelDataType type = rex.getTypeFactory().createTypeWithNullability(query.getType(), true);
        return rex.makeCall(
                type,
                SqlStdOperatorTable.CASE,
                List.of(
                        isPositive(first, rex),
                        rex.makeLiteral(true),
                        isPositive(unknowns, rex),
                        rex.makeNullLiteral(type),
                        rex.makeLiteral(false)));
    }

    private static RexNode isPositive(RexNode count, RexBuilder rex) {
        return rex.makeCall(
                SqlStdOperatorTable.GREATER_THAN,
                count,
                rex.makeExactLiteral(java.math.BigDecimal.ZERO, count.getType()));
    }

    private static boolean isSingle(RelNode rel) {
        if (rel instanceof LogicalProject project) {
            return isSingle(project.getInput());
        }
        return rel instanceof LogicalAggregate aggregate
                        && aggregate.getGroupSet().isEmpty()
                || rel instanceof LogicalSort sort
                        && sort.fetch instanceof RexLiteral fetch
                        && RexLiteral.intValue(fetch) <= 1;
    }

    private static RelNode single(RelNode rel) {
        if (isSingle(rel)) {
            return rel;
        }
        RelDataType type = rel.getRowType().getFieldList().get(0).getType();
        return aggregate(rel, List.of(call(SqlStdOperatorTable.SINGLE_VALUE, List.of(0), -1, rel, type)));
    }

    /** How many rows fulfil the comparison, and for how many it is unknown. */
    private static OneRow membership(RexSubQuery query, RelNode input, CorrelationId outer) {
        RexBuilder rex = input.getCluster().getRexBuilder();
        boolean reads = query.getOperands().stream()
                .anyMatch(operand -> !RelOptUtil.InputFinder.bits(operand).isEmpty());
        CorrelationId id = outer == null && reads ? input.getCluster().createCorrel() : outer;
        SqlKind comparison =
                query.op instanceof SqlQuantifyOperator quantifier ? quantifier.comparisonKind : SqlKind.EQUALS;
        List<RexNode> left = new ArrayList<>();
        List<RexNode> right = new ArrayList<>();
        for (int i = 0; i < query.getOperands().size(); i++) {
            left.add(query.getOperands().get(i).accept(new RexShuttle() {
                @Override
                public RexNode visitInputRef(RexInputRef ref) {
                    return rex.makeFieldAccess(rex.makeCorrel(input.getRowType(), id), ref.getIndex());
                }
            }));
            right.add(rex.makeInputRef(query.rel, i));
        }
        RexNode test = RowComparisons.compare(comparison, left, right, rex);
        RelNode tested = LogicalProject.create(
                query.rel,
                List.of(),
                List.of(
                        rex.makeCall(SqlStdOperatorTable.IS_TRUE, test),
                        rex.makeCall(SqlStdOperatorTable.IS_NULL, test)),
                List.of("IS_TRUE", "IS_UNKNOWN"),
                Set.of());
        return new OneRow(query, aggregate(tested, List.of(count(0, tested), count(1, tested))), id);
    }

    private static RelNode aggregate(RelNode rel, List<AggregateCall> calls) {
        return LogicalAggregate.create(rel, List.of(), ImmutableBitSet.of(), null, calls);
    }

    private static AggregateCall count(int filter, RelNode rel) {
        return call(SqlStdOperatorTable.COUNT, List.of(), filter, rel, null);
    }

    private static AggregateCall call(
            SqlAggFunction function, List<Integer> arguments, int filter, RelNode rel, RelDataType type) {
        RelDataType nullable =
                type == null ? null : rel.getCluster().getTypeFactory().createTypeWithNullability(type, true);
        return AggregateCall.create(
                function,
                false,
                false,
                false,
                List.of(),
                arguments,
                filter,
                null,
                RelCollations.EMPTY,
                true,
                rel,
                nullable,
                null);
    }
}
