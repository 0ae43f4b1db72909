package dev.sneller.exec.build;

import dev.sneller.exec.operator.scan.BlockSummaries;
import dev.sneller.exec.operator.scan.RuntimeScanFilter;
import dev.sneller.exec.operator.scan.ScanDemand;
import dev.sneller.exec.operator.scan.ScanFilter;
import dev.sneller.expression.CastRule;
import dev.sneller.plan.Leaf;
import dev.sneller.plan.PlanNode;
import dev.sneller.plan.ScanColumn;
import dev.sneller.plan.Unary;
import dev.sneller.predicate.ZoneTest;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What nodes above have asked of the scans of a plan so far, while pipelines are built from the root down. */
final class ScanDemands {
    private final Map<PlanNode, Integer> occurrences = new IdentityHashMap<>();
    private final Map<Leaf.Scan, List<RuntimeScanFilter>> filters = new IdentityHashMap<>();
    private final Map<Leaf.Scan, List<ZoneTest>> tests = new IdentityHashMap<>();
    private final Map<Leaf.Scan, Long> rowsWanted = new IdentityHashMap<>();
    private final Map<Leaf.Scan, BitSet> counted = new IdentityHashMap<>();
    private final Map<Leaf.Scan, BlockSummaries> summaries = new IdentityHashMap<>();

    ScanDemands(PlanNode root) {
        count(root);
    }

    private void count(PlanNode node) {
        int times = occurrences.merge(node, 1, Integer::sum);
        boolean isReadAgain = node instanceof Unary.Shared && times > 1;
        if (!isReadAgain) {
            node.inputs().forEach(this::count);
        }
    }

    /** Whether something may be asked of the scan: a node that stands in two places is read twice, and not by the same right. */
    boolean mayAsk(Leaf.Scan scan) {
        return occurrences.getOrDefault(scan, 0) == 1;
    }

    void filter(Leaf.Scan scan, RuntimeScanFilter filter) {
        filters.computeIfAbsent(scan, s -> new ArrayList<>()).add(filter);
    }

    /** What follows from a condition that is tested right above the scan. */
    void implied(Leaf.Scan scan, List<ZoneTest> implied) {
        if (mayAsk(scan)) {
            tests.put(scan, implied);
        }
    }

    /** No more rows of the node are looked at, which some scan may yield as they are. */
    void rowsWanted(PlanNode node, long rows) {
        if (node instanceof Unary.Project project) {
            rowsWanted(project.input(), rows);
        } else if (node instanceof Leaf.Scan scan && mayAsk(scan)) {
            rowsWanted.put(scan, rows);
        }
    }

    /** Nothing but whether they are NULL is asked of these columns of a scan that {@link #mayAsk may be asked}. */
    void counted(Leaf.Scan scan, BitSet columns) {
        counted.put(scan, columns);
    }

    /** Rows of blocks may be left out of which the summaries take note. */
    void summarized(Leaf.Scan scan, BlockSummaries asked) {
        summaries.put(scan, asked);
    }

    ScanDemand of(Leaf.Scan scan) {
        List<ScanFilter> implied = new ArrayList<>();
        List<ZoneTest> others = new ArrayList<>();
        for (ZoneTest test : tests.getOrDefault(scan, List.of())) {
            if (test instanceof ZoneTest.OfColumn one
                    && isReadable(scan.columns().get(one.column()))) {
                implied.add(new ScanFilter(one.column(), one.predicate()));
            } else {
                others.add(test);
            }
        }
        long rows = rowsWanted.getOrDefault(scan, Long.MAX_VALUE);
        List<RuntimeScanFilter> whileRunning = filters.getOrDefault(scan, List.of());
        BitSet onlyCounted = (BitSet) counted.getOrDefault(scan, new BitSet()).clone();
        whileRunning.forEach(filter -> onlyCounted.clear(filter.column()));
        implied.forEach(filter -> onlyCounted.clear(filter.column()));
        return new ScanDemand(
                whileRunning, implied, others, onlyCounted, Optional.ofNullable(summaries.get(scan)), rows);
    }

    /** Whether reading the column cannot fail, so that it may be read before what is written first. */
    private static boolean isReadable(ScanColumn column) {
        return column.path().isRoot()
                || column.rule() != CastRule.STRICT
                || column.type().kind().isSemiStructured();
    }
}
