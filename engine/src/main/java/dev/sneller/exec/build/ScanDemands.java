package dev.sneller.exec.build;

import dev.sneller.exec.operator.scan.RuntimeScanFilter;
import dev.sneller.exec.operator.scan.ScanDemand;
import dev.sneller.plan.Leaf;
import dev.sneller.plan.PlanNode;
import dev.sneller.plan.Unary;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** What nodes above have asked of the scans of a plan so far, while pipelines are built from the root down. */
final class ScanDemands {
    private final Map<PlanNode, Integer> occurrences = new IdentityHashMap<>();
    private final Map<Leaf.Scan, List<RuntimeScanFilter>> filters = new IdentityHashMap<>();
    private final Map<Leaf.Scan, Long> rowsWanted = new IdentityHashMap<>();

    ScanDemands(PlanNode root) {
        count(root);
    }

    private void count(PlanNode node) {
        occurrences.merge(node, 1, Integer::sum);
        node.inputs().forEach(this::count);
    }

    /** Whether something may be asked of the scan: a node that stands in two places is read twice, and not by the same right. */
    boolean mayAsk(Leaf.Scan scan) {
        return occurrences.getOrDefault(scan, 0) == 1;
    }

    void filter(Leaf.Scan scan, RuntimeScanFilter filter) {
        filters.computeIfAbsent(scan, s -> new ArrayList<>()).add(filter);
    }

    /** No more rows of the node are looked at, which some scan may yield as they are. */
    void rowsWanted(PlanNode node, long rows) {
        if (node instanceof Unary.Project project) {
            rowsWanted(project.input(), rows);
        } else if (node instanceof Leaf.Scan scan && mayAsk(scan)) {
            rowsWanted.put(scan, rows);
        }
    }

    ScanDemand of(Leaf.Scan scan) {
        return new ScanDemand(filters.getOrDefault(scan, List.of()), rowsWanted.getOrDefault(scan, Long.MAX_VALUE));
    }
}
