package dev.sneller.exec.build;

import dev.sneller.expression.ColumnsRead;
import dev.sneller.expression.Expression;
import dev.sneller.plan.AggregateCall;
import dev.sneller.plan.AggregateFunction;
import dev.sneller.plan.Leaf;
import dev.sneller.plan.PlanNode;
import dev.sneller.plan.Unary;
import java.util.BitSet;
import java.util.List;

/**
 * Which columns of a scan are only counted, so that it need not read their values: COUNT asks whether there is one, as unpacking a text
 * to know that it is there costs more than all else.
 */
final class CountedColumns {
    private final ScanDemands demands;

    CountedColumns(ScanDemands demands) {
        this.demands = demands;
    }

    /** Tells the scan that the aggregate's rows come from, if nothing but filters and projections lies between. */
    void share(Unary.Aggregate aggregate) {
        BitSet counted = new BitSet();
        BitSet read = new BitSet();
        aggregate.keys().forEach(read::set);
        for (AggregateCall call : aggregate.calls()) {
            boolean counts = call.function() == AggregateFunction.COUNT && !call.distinct();
            call.columns().forEach(counts ? counted::set : read::set);
            if (call.filter() >= 0) {
                read.set(call.filter());
            }
        }
        share(aggregate.input(), counted, read);
    }

    private void share(PlanNode node, BitSet counted, BitSet read) {
        counted.andNot(read);
        if (counted.isEmpty()) {
            return;
        }
        if (node instanceof Leaf.Scan scan && demands.mayAsk(scan)) {
            scan.predicates().forEach(predicate -> counted.clear(predicate.column()));
            demands.counted(scan, counted);
        } else if (node instanceof Unary.Filter filter) {
            read.or(ColumnsRead.by(List.of(filter.condition())));
            share(filter.input(), counted, read);
        } else if (node instanceof Unary.Project project) {
            share(project, counted);
        }
    }

    /** All expressions are computed, whether they are used above or not. */
    private void share(Unary.Project project, BitSet counted) {
        BitSet below = new BitSet();
        BitSet read = new BitSet();
        for (int column = 0; column < project.expressions().size(); column++) {
            Expression expression = project.expressions().get(column);
            if (counted.get(column) && expression instanceof Expression.ColumnRef reference) {
                below.set(reference.index());
            } else {
                read.or(ColumnsRead.by(List.of(expression)));
            }
        }
        share(project.input(), below, read);
    }
}
