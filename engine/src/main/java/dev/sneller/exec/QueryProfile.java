package dev.sneller.exec;

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
}
