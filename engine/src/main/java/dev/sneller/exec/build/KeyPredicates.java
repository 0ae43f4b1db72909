package dev.sneller.exec.build;

import dev.sneller.exec.operator.RuntimeFilter;
import dev.sneller.expression.EvaluationContext;
import dev.sneller.expression.Expression;
import dev.sneller.expression.prune.Implications;
import dev.sneller.plan.Binary;
import dev.sneller.plan.Leaf;
import dev.sneller.plan.PlanNode;
import dev.sneller.plan.Unary;
import dev.sneller.predicate.ColumnPredicate;
import dev.sneller.predicate.Verdict;
import dev.sneller.predicate.ZoneMap;
import dev.sneller.predicate.ZoneTest;
import java.util.ArrayList;
import java.util.List;

/** What filters say of a join's left keys holds of the right rows that find a pair, too, so that the others need not be kept. */
final class KeyPredicates {
    private static final ZoneMap NULLS = new ZoneMap(1, 1, null, null, false, false, false);

    private final KeyOrigins origins;
    private final Constants constants;
    private final EvaluationContext evaluation;

    KeyPredicates(KeyOrigins origins, Constants constants, EvaluationContext evaluation) {
        this.origins = origins;
        this.constants = constants;
        this.evaluation = evaluation;
    }

    /** Lets scans of the right side leave out rows that no left row equals. */
    void share(Binary.Join join) {
        boolean areAlone = join.kind().keepsRight() || join.kind().isNullAware();
        for (int k = 0; k < join.leftKeys().size() && !areAlone; k++) {
            int left = join.leftKeys().get(k);
            int right = join.rightKeys().get(k);
            List<ColumnPredicate> predicates = of(join.left(), left).stream()
                    .filter(predicate -> predicate.verdict(NULLS) == Verdict.NONE)
                    .toList();
            boolean isSameType =
                    join.left().types().get(left).equals(join.right().types().get(right));
            if (!predicates.isEmpty() && isSameType) {
                RuntimeFilter filter = RuntimeFilter.planned(new ColumnPredicate.Conjunction(predicates));
                origins.trace(join.right(), right, filter);
            }
        }
    }

    /** What the column's value passes in every row of the node where it is not NULL. */
    private List<ColumnPredicate> of(PlanNode node, int column) {
        if (node instanceof Leaf.Scan scan) {
            return constants.filters(scan.predicates(), scan.columns()).stream()
                    .filter(filter -> filter.column() == column)
                    .map(filter -> filter.predicate())
                    .toList();
        } else if (node instanceof Unary.Filter filter) {
            List<ColumnPredicate> all = new ArrayList<>(of(filter.input(), column));
            for (ZoneTest test : Implications.of(filter.condition(), evaluation)) {
                if (test instanceof ZoneTest.OfColumn one && one.column() == column) {
                    all.add(one.predicate());
                }
            }
            return all;
        } else if (node instanceof Unary.Project project) {
            return project.expressions().get(column) instanceof Expression.ColumnRef ref
                    ? of(project.input(), ref.index())
                    : List.of();
        } else if (node instanceof Unary.Selection selection) {
            return of(selection.input(), column);
        } else if (node instanceof Unary.Aggregate aggregate) {
            return column < aggregate.keys().size()
                    ? of(aggregate.input(), aggregate.keys().get(column))
                    : List.of();
        } else if (node instanceof Binary.Join join) {
            return side(join, column);
        }
        return List.of();
    }

    private List<ColumnPredicate> side(Binary.Join join, int column) {
        if (join.kind().yieldsRightOnly()) {
            return of(join.right(), column);
        }
        int leftWidth = join.left().types().size();
        if (column < leftWidth) {
            return of(join.left(), column);
        }
        return join.kind().yieldsPairs() ? of(join.right(), column - leftWidth) : List.of();
    }
}
