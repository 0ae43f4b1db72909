package dev.sneller.exec.build;

import dev.sneller.exec.operator.RuntimeFilter;
import dev.sneller.exec.operator.scan.RuntimeScanFilter;
import dev.sneller.expression.Expression;
import dev.sneller.plan.Binary;
import dev.sneller.plan.JoinKind;
import dev.sneller.plan.Leaf;
import dev.sneller.plan.PlanNode;
import dev.sneller.plan.Unary;
import dev.sneller.plan.UnionAll;
import dev.sneller.type.LogicalType;
import dev.sneller.type.TypeKind;

/**
 * Which scans read a column of a node, where a row that fails a condition of the column can be left out without a difference to what is
 * above: the condition is one that drops NULLs too.
 */
final class KeyOrigins {
    private final ScanDemands demands;

    KeyOrigins(ScanDemands demands) {
        this.demands = demands;
    }

    /** Gives the filter to every scan that the column comes from. Answers whether there is one. */
    boolean trace(PlanNode node, int column, RuntimeFilter filter) {
        if (node instanceof Leaf.Scan scan) {
            if (demands.mayAsk(scan)) {
                demands.filter(scan, new RuntimeScanFilter(column, filter));
                return true;
            }
            return false;
        } else if (node instanceof Unary.Filter || node instanceof Unary.Sort) {
            return trace(node.inputs().get(0), column, filter);
        } else if (node instanceof Unary.Project project) {
            return plain(project.expressions().get(column)) instanceof Expression.ColumnRef ref
                    && trace(project.input(), ref.index(), filter);
        } else if (node instanceof Unary.Aggregate aggregate) {
            return column < aggregate.keys().size()
                    && trace(aggregate.input(), aggregate.keys().get(column), filter);
        } else if (node instanceof Binary.Join join) {
            return join(join, column, filter);
        } else if (node instanceof Binary.NestedLoop join) {
            return side(join.kind(), join.left(), join.right(), column, filter);
        } else if (node instanceof UnionAll union) {
            boolean found = false;
            for (PlanNode input : union.inputs()) {
                found |= trace(input, column, filter);
            }
            return found;
        }
        return false;
    }

    /** What an expression is but for room for more digits: the values are the same. */
    private static Expression plain(Expression expression) {
        if (expression instanceof Expression.Cast cast) {
            LogicalType from = cast.input().type();
            LogicalType to = cast.type();
            boolean isSame = from.kind() == TypeKind.NUMBER
                    && to.kind() == TypeKind.NUMBER
                    && from.scale() == to.scale()
                    && from.precision() <= to.precision();
            return isSame ? cast.input() : expression;
        }
        return expression;
    }

    /** Where equal keys alone make pairs, what holds of one side's key holds of the other's. */
    private boolean join(Binary.Join join, int column, RuntimeFilter filter) {
        boolean found = side(join.kind(), join.left(), join.right(), column, filter);
        int leftWidth = join.left().types().size();
        for (int k = 0; k < join.leftKeys().size(); k++) {
            boolean isEqual = !join.nullEquals().get(k);
            if (isEqual && join.kind() == JoinKind.INNER && join.leftKeys().get(k) == column) {
                found |= trace(join.right(), join.rightKeys().get(k), filter);
            } else if (isEqual
                    && join.kind() == JoinKind.INNER
                    && leftWidth + join.rightKeys().get(k) == column) {
                found |= trace(join.left(), join.leftKeys().get(k), filter);
            } else if (isEqual
                    && join.kind() == JoinKind.SEMI
                    && join.leftKeys().get(k) == column) {
                found |= trace(join.right(), join.rightKeys().get(k), filter);
            }
        }
        return found;
    }

    private boolean side(JoinKind kind, PlanNode left, PlanNode right, int column, RuntimeFilter filter) {
        if (kind.yieldsRightOnly()) {
            return trace(right, column, filter);
        }
        int leftWidth = left.types().size();
        if (column < leftWidth) {
            return trace(left, column, filter);
        }
        return kind.yieldsPairs() && trace(right, column - leftWidth, filter);
    }
}
