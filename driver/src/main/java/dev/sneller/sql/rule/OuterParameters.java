package dev.sneller.sql.rule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.calcite.rel.RelHomogeneousShuttle;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.RelVisitor;
import org.apache.calcite.rel.core.CorrelationId;
import org.apache.calcite.rel.logical.LogicalCorrelate;
import org.apache.calcite.rex.RexCorrelVariable;
import org.apache.calcite.rex.RexDynamicParam;
import org.apache.calcite.rex.RexFieldAccess;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.rex.RexShuttle;

/** Correlations that no rule got rid of become {@link Apply}: fields of outer rows are parameters behind those of the statement. */
final class OuterParameters extends RelHomogeneousShuttle {
    /** For each correlation whose right side is being visited, the parameter of each field read. */
    private final Map<CorrelationId, Map<Integer, Integer>> open = new HashMap<>();

    private int next;

    private OuterParameters(int next) {
        this.next = next;
    }

    static RelNode apply(RelNode root) {
        return Shape.hasCorrelate(root) ? root.accept(new OuterParameters(parameterCount(root))) : root;
    }

    private static int parameterCount(RelNode root) {
        int[] count = {0};
        RexShuttle counter = new RexShuttle() {
            @Override
            public RexNode visitDynamicParam(RexDynamicParam parameter) {
                count[0] = Math.max(count[0], parameter.getIndex() + 1);
                return parameter;
            }
        };
        new RelVisitor() {
            @Override
            public void visit(RelNode node, int ordinal, RelNode parent) {
                node.accept(counter);
                super.visit(node, ordinal, parent);
            }
        }.go(root);
        return count[0];
    }

    @Override
    public RelNode visit(LogicalCorrelate correlate) {
        RelNode left = correlate.getLeft().accept(this);
        Map<Integer, Integer> parameters = numbered(correlate);
        int first = next;
        next += parameters.size();
        open.put(correlate.getCorrelationId(), parameters);
        RelNode right = correlate.getRight().accept(this);
        open.remove(correlate.getCorrelationId());
        return Apply.of(correlate, left, right, new ArrayList<>(parameters.keySet()), first);
    }

    /** The fields that the right side reads of the left row, each with its parameter. */
    private Map<Integer, Integer> numbered(LogicalCorrelate correlate) {
        Map<Integer, Integer> parameters = new LinkedHashMap<>();
        RexShuttle collector = new RexShuttle() {
            @Override
            public RexNode visitFieldAccess(RexFieldAccess access) {
                if (access.getReferenceExpr() instanceof RexCorrelVariable variable
                        && variable.id.equals(correlate.getCorrelationId())) {
                    parameters.computeIfAbsent(access.getField().getIndex(), field -> next + parameters.size());
                }
                return access;
            }
        };
        new RelVisitor() {
            @Override
            public void visit(RelNode node, int ordinal, RelNode parent) {
                node.accept(collector);
                super.visit(node, ordinal, parent);
            }
        }.go(correlate.getRight());
        return parameters;
    }

    @Override
    public RelNode visit(RelNode node) {
        return super.visit(node).accept(new RexShuttle() {
            @Override
            public RexNode visitFieldAccess(RexFieldAccess access) {
                Map<Integer, Integer> parameters = access.getReferenceExpr() instanceof RexCorrelVariable variable
                        ? open.getOrDefault(variable.id, Map.of())
                        : Map.of();
                Integer parameter = parameters.get(access.getField().getIndex());
                return parameter == null ? access : new OuterValue(access.getType(), parameter);
            }
        });
    }
}
