package dev.sneller.exec.build;

import dev.sneller.exec.operator.RuntimeFilter;
import dev.sneller.exec.operator.scan.RuntimeScanFilter;
import dev.sneller.exec.operator.scan.ScanOrder;
import dev.sneller.expression.Expression;
import dev.sneller.plan.Binary;
import dev.sneller.plan.JoinKind;
import dev.sneller.plan.Leaf;
import dev.sneller.plan.PlanNode;
import dev.sneller.plan.SortKey;
import dev.sneller.plan.Unary;
import dev.sneller.plan.UnionAll;
import dev.sneller.type.LogicalType;
import dev.sneller.type.TypeKind;

/**
 * Which scans read the first key of an ORDER BY with a limit, where a row past a place in that order can be left out without a difference
 * to the first rows. Only nodes that pass rows on as they come are looked through: behind others nothing is known before all is read.
 */
final class OrderOrigins {
    private final ScanDemands demands;

    OrderOrigins(ScanDemands demands) {
        this.demands = demands;
    }

    /**
     * Gives the filter to the scans that the key comes from. Answers whether there is one.
     *
     * @param enough rows of the order's start that are wanted; {@link Long#MAX_VALUE} when rows of the node may be left out above it
     */
    boolean trace(PlanNode node, SortKey key, long enough, RuntimeFilter filter) {
        if (node instanceof Leaf.Scan scan) {
            boolean asks = demands.mayAsk(scan) && isOrdered(scan.types().get(key.column()));
            if (asks) {
                demands.filter(scan, new RuntimeScanFilter(key.column(), filter, new ScanOrder(key, enough)));
            }
            return asks;
        } else if (node instanceof Unary.Filter) {
            return trace(node.inputs().get(0), key, Long.MAX_VALUE, filter);
        } else if (node instanceof Unary.Project project) {
            return project.expressions().get(key.column()) instanceof Expression.ColumnRef ref
                    && trace(project.input(), at(key, ref.index()), enough, filter);
        } else if (node instanceof Unary.Flatten flatten) {
            return key.column() < flatten.kept().size()
                    && trace(flatten.input(), at(key, flatten.kept().get(key.column())), Long.MAX_VALUE, filter);
        } else if (node instanceof Binary.Join join) {
            return join(join, key, filter);
        } else if (node instanceof Binary.NestedLoop join) {
            return left(join.kind(), join.left(), key, filter);
        } else if (node instanceof Binary.AsofJoin join) {
            return left(join.keys().kind(), join.left(), key, filter);
        } else if (node instanceof Binary.Apply apply) {
            return left(apply.kind(), apply.left(), key, filter);
        } else if (node instanceof UnionAll union) {
            boolean found = false;
            for (PlanNode input : union.inputs()) {
                found |= trace(input, key, Long.MAX_VALUE, filter);
            }
            return found;
        }
        return false;
    }

    private static SortKey at(SortKey key, int column) {
        return new SortKey(column, key.descending(), key.nullsFirst());
    }

    /** Whether statistics and predicates know the order that sorting goes by. */
    private static boolean isOrdered(LogicalType type) {
        return !type.kind().isSemiStructured() && type.kind() != TypeKind.TIMESTAMP_TZ;
    }

    /** The right side has been read when the first row comes, so that only its keys' equals on the left count. */
    private boolean join(Binary.Join join, SortKey key, RuntimeFilter filter) {
        int leftWidth = join.left().types().size();
        boolean found = left(join.kind(), join.left(), key, filter);
        for (int k = 0; k < join.leftKeys().size() && join.kind() == JoinKind.INNER; k++) {
            int left = join.leftKeys().get(k);
            boolean isSame = !join.nullEquals().get(k)
                    && leftWidth + join.rightKeys().get(k) == key.column()
                    && join.left().types().get(left).equals(join.types().get(key.column()));
            found |= isSame && trace(join.left(), at(key, left), Long.MAX_VALUE, filter);
        }
        return found;
    }

    /** A left row that is left out may leave a right row without a pair, which then stands beside NULL. */
    private boolean left(JoinKind kind, PlanNode left, SortKey key, RuntimeFilter filter) {
        boolean isLeft = !kind.yieldsRightOnly() && key.column() < left.types().size();
        return isLeft && !(kind.keepsRight() && key.nullsFirst()) && trace(left, key, Long.MAX_VALUE, filter);
    }
}
