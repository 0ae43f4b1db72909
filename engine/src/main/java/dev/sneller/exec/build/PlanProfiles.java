package dev.sneller.exec.build;

import dev.sneller.exec.OperatorProfile;
import dev.sneller.exec.QueryProfile;
import dev.sneller.plan.PlanNode;
import dev.sneller.plan.PlanText;
import dev.sneller.plan.UnionAll;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Which operator's profile is which plan node's, so that what was expected of a node stands beside what it did. Inner plans are built again
 * for each run; what all runs did is added up. Thread-safe.
 */
public final class PlanProfiles {
    private final Map<OperatorProfile, PlanNode> nodes = Collections.synchronizedMap(new IdentityHashMap<>());
    private final Map<PlanNode, OperatorProfile> sums;

    PlanProfiles() {
        this(Collections.synchronizedMap(new IdentityHashMap<>()));
    }

    private PlanProfiles(Map<PlanNode, OperatorProfile> sums) {
        this.sums = sums;
    }

    void put(OperatorProfile profile, PlanNode node) {
        nodes.put(profile, node);
    }

    /** The tree of a plan that will run many times. */
    QueryProfile.Node inner(PlanNode root) {
        OperatorProfile sum = sums.computeIfAbsent(
                root, node -> new OperatorProfile(node.getClass().getSimpleName()));
        nodes.put(sum, root);
        return new QueryProfile.Node(
                sum, root.inputs().stream().map(this::inner).toList());
    }

    /** For one run of an inner plan. */
    PlanProfiles ofRun() {
        return new PlanProfiles(sums);
    }

    /** The run has ended: what its operators did counts. */
    void addUp() {
        nodes.forEach((profile, node) -> {
            OperatorProfile sum = sums.get(node);
            if (sum != null && sum != profile) {
                sum.add(profile);
            }
        });
    }

    /**
     * One line an operator, inputs indented below: the plan's node, rows expected and rows made, milliseconds, counts.
     *
     * @param estimates rows expected of nodes, by identity
     */
    List<String> lines(QueryProfile.Node root, Map<PlanNode, Long> estimates) {
        List<String> lines = new ArrayList<>();
        print(root, 0, estimates, lines);
        return lines;
    }

    private void print(QueryProfile.Node node, int depth, Map<PlanNode, Long> estimates, List<String> lines) {
        OperatorProfile profile = node.profile();
        PlanNode plan = nodes.get(profile);
        StringBuilder line = new StringBuilder("  ".repeat(depth))
                .append(plan == null ? profile.name() : PlanText.line(plan, estimates))
                .append(String.format(Locale.ROOT, "  rows=%d time=%.2fms", rows(node), profile.nanos() / 1e6));
        profile.counts()
                .forEach((what, count) ->
                        line.append(' ').append(what).append('=').append(count.sum()));
        lines.add(line.toString());
        for (QueryProfile.Node input : node.inputs()) {
            print(input, depth + 1, estimates, lines);
        }
    }

    /** Inputs read one after the other pass no operator of their union. */
    private long rows(QueryProfile.Node node) {
        return nodes.get(node.profile()) instanceof UnionAll
                ? node.inputs().stream().mapToLong(this::rows).sum()
                : node.profile().rows();
    }
}
