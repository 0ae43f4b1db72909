package dev.sneller.exec;

import java.util.ArrayList;
import java.util.List;

/**
 * The operators of a query as a tree, with what each did: what EXPLAIN ANALYZE prints. Nodes are added while the query is built, by one
 * thread; counts grow while it runs.
 */
public final class QueryProfile {
    /** An operator with its inputs. */
    public record Node(OperatorProfile profile, List<Node> inputs) {}

    private Node root;
    private final long startNanos = System.nanoTime();
    private volatile long endNanos;

    public void root(Node node) {
        root = node;
    }

    public Node root() {
        return root;
    }

    /** Fixes the wall time; the first call counts. */
    public void end() {
        if (endNanos == 0) {
            endNanos = System.nanoTime();
        }
    }

    /** Wall time from building to the end, or until now. */
    public long elapsedNanos() {
        return (endNanos == 0 ? System.nanoTime() : endNanos) - startNanos;
    }

    /** One line an operator, inputs indented below: name, rows, milliseconds, counts. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        if (root != null) {
            print(root, 0, lines);
        }
        return lines;
    }

    private static void print(Node node, int depth, List<String> lines) {
        OperatorProfile profile = node.profile();
        StringBuilder line = new StringBuilder("  ".repeat(depth)).append(profile.name());
        line.append(
                String.format(java.util.Locale.ROOT, "  rows=%d time=%.2fms", profile.rows(), profile.nanos() / 1e6));
        profile.counts()
                .forEach((what, count) ->
                        line.append(' ').append(what).append('=').append(count.sum()));
        lines.add(line.toString());
        for (Node input : node.inputs()) {
            print(input, depth + 1, lines);
        }
    }
}
