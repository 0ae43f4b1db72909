package dev.sneller.format.shred;

import dev.sneller.format.Kinds;
import dev.sneller.format.buffer.KindRuns;
import dev.sneller.format.buffer.PathBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/**
 * Which paths of a row group become columns: those with a value in 1 % of the rows and at least 8, or in enough rows whatever their
 * share, the most frequent first, and with them their prefixes. The root always does.
 */
public final class ColumnChoice {
    private static final int MIN_ROWS = 8;
    private static final int SHARE = 100;

    private final Shredder shredder;
    private final boolean[] chosen;
    private final Predicate<byte[]> isKnown;
    private int newPaths;
    private int lanes;

    /** A path that became a column. */
    public record Column(int node, byte[] path, PathBuffer buffer) {}

    /** A path that may become one. */
    private record Candidate(int node, long values) {}

    private ColumnChoice(Shredder shredder, Predicate<byte[]> isKnown) {
        this.shredder = shredder;
        this.isKnown = isKnown;
        this.chosen = new boolean[shredder.trie().size()];
        chosen[PathTrie.ROOT] = true;
    }

    /** How much may become columns.
     *
     * @param laneRows values that suffice whatever the number of rows
     * @param maxLanes of all paths together
     * @param maxNewPaths paths that may be added to those the file has
     */
    public record Limits(int laneRows, int maxLanes, int maxNewPaths) {}

    /** @param isKnown whether the file has a column of this path already */
    public static ColumnChoice of(Shredder shredder, Limits limits, Predicate<byte[]> isKnown) {
        ColumnChoice choice = new ColumnChoice(shredder, isKnown);
        long least = Math.min(limits.laneRows, Math.max(MIN_ROWS, (shredder.rows() + SHARE - 1) / SHARE));
        List<Candidate> candidates = new ArrayList<>();
        for (int node = 1; node < choice.chosen.length; node++) {
            PathBuffer buffer = shredder.states().buffer(node);
            if (buffer != null && buffer.kinds().events() >= least) {
                long values = values(buffer.kinds());
                if (values >= least) {
                    candidates.add(new Candidate(node, values));
                }
            }
        }
        candidates.sort(Comparator.comparingLong(Candidate::values).reversed().thenComparing(Candidate::node));
        for (Candidate candidate : candidates) {
            choice.choose(candidate.node, limits);
        }
        return choice;
    }

    /** Rows that are not objects with members. */
    private static long values(KindRuns runs) {
        long values = 0;
        for (int run = 0; run < runs.runCount(); run++) {
            if (runs.kindOf(run) != Kinds.OBJECT) {
                values += runs.endOf(run) - runs.startOf(run);
            }
        }
        return values;
    }

    private void choose(int node, Limits limits) {
        int added = 0;
        for (int at = node; !chosen[at]; at = shredder.trie().parent(at)) {
            added += isKnown.test(shredder.trie().canonicalBytes(at)) ? 0 : 1;
        }
        int more = shredder.states().buffer(node).laneCount();
        if (newPaths + added > limits.maxNewPaths || lanes + more > limits.maxLanes) {
            return;
        }
        for (int at = node; !chosen[at]; at = shredder.trie().parent(at)) {
            chosen[at] = true;
        }
        newPaths += added;
        lanes += more;
    }

    boolean isColumn(int node) {
        return chosen[node];
    }

    /** The chosen paths in the directory's order. */
    public List<Column> columns() {
        List<Column> columns = new ArrayList<>();
        for (int node = 0; node < chosen.length; node++) {
            if (chosen[node]) {
                columns.add(new Column(
                        node,
                        shredder.trie().canonicalBytes(node),
                        shredder.states().buffer(node)));
            }
        }
        columns.sort((a, b) -> Arrays.compareUnsigned(a.path, b.path));
        return columns;
    }
}
