package dev.sneller.sql.rule;

import java.util.Set;
import java.util.function.IntFunction;
import org.apache.calcite.rel.RelHomogeneousShuttle;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.core.CorrelationId;
import org.apache.calcite.rex.RexCorrelVariable;
import org.apache.calcite.rex.RexFieldAccess;
import org.apache.calcite.rex.RexInputRef;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.rex.RexShuttle;
import org.apache.calcite.rex.RexSubQuery;

/** Moves a condition to where its fields are others: those it reads, and those that its subqueries read of the same row. */
final class JoinFields extends RexShuttle {
    private final Set<CorrelationId> row;
    private final IntFunction<RexNode> beside;
    private final IntFunction<RexNode> outside;

    /**
     * @param row names of the row in subqueries
     * @param beside what a field becomes in the condition itself
     * @param outside what it becomes in subqueries
     */
    JoinFields(Set<CorrelationId> row, IntFunction<RexNode> beside, IntFunction<RexNode> outside) {
        this.row = row;
        this.beside = beside;
        this.outside = outside;
    }

    @Override
    public RexNode visitInputRef(RexInputRef ref) {
        return beside.apply(ref.getIndex());
    }

    @Override
    public RexNode visitSubQuery(RexSubQuery query) {
        RexSubQuery visited = (RexSubQuery) super.visitSubQuery(query);
        return visited.clone(visited.rel.accept(new Inside()));
    }

    /** Inside a subquery only fields of that row change, not those of its own. */
    private final class Inside extends RelHomogeneousShuttle {
        private final RexShuttle fields = new RexShuttle() {
            @Override
            public RexNode visitFieldAccess(RexFieldAccess access) {
                return access.getReferenceExpr() instanceof RexCorrelVariable variable && row.contains(variable.id)
                        ? outside.apply(access.getField().getIndex())
                        : super.visitFieldAccess(access);
            }

            @Override
            public RexNode visitSubQuery(RexSubQuery query) {
                RexSubQuery visited = (RexSubQuery) super.visitSubQuery(query);
                return visited.clone(visited.rel.accept(Inside.this));
            }
        };

        @Override
        public RelNode visit(RelNode node) {
            return super.visit(node).accept(fields);
        }
    }
}
