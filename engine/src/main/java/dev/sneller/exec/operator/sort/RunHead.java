package dev.sneller.exec.operator.sort;

import dev.sneller.exec.operator.rows.RowGather;
import dev.sneller.exec.operator.rows.RowStore;
import dev.sneller.plan.SortKey;
import dev.sneller.vector.Batch;
import dev.sneller.vector.FlatVector;
import java.util.List;

/**
 * The place a merge has come to in a run in memory. Keys are compared in copies of the next 2,048 rows, made when words do not tell
 * there: rows in order lie anywhere in memory, their copies side by side.
 */
final class RunHead {
    private final SortedRun run;
    private final List<SortKey> keys;
    /** What to add to a row's number in the store that all runs were joined into. */
    private final int shift;

    private final FlatVector[] window;
    private int windowStart;
    private int windowEnd;
    private int at;

    /** Lets the rows also be found in a store that takes over those of all runs. */
    RunHead(SortedRun run, List<SortKey> keys, RowStore joined) {
        this.run = run;
        this.keys = keys;
        this.shift = joined.take(run.store());
        this.window = new FlatVector[keys.size()];
    }

    boolean isAtEnd() {
        return at >= run.count();
    }

    /** Passes over the row; answers its number in the joined store. */
    int take() {
        return run.rows()[at++] + shift;
    }

    /** Whether this row comes before the other's, which it does not when they are equal. */
    boolean isBefore(RunHead other) {
        long prefix = run.prefix(at);
        long otherPrefix = other.run.prefix(other.at);
        return prefix != otherPrefix ? prefix < otherPrefix : compareTied(other) < 0;
    }

    private int compareTied(RunHead other) {
        KeyWords words = run.words();
        KeyWords otherWords = other.run.words();
        if (!words.isFilled() || !otherWords.isFilled()) {
            return compareKeys(other);
        }
        int order = KeyWords.compare(words, at, otherWords, other.at, KeyWords.FIRST);
        return order != 0 || words.isWhole() && otherWords.isWhole() ? order : compareKeys(other);
    }

    private int compareKeys(RunHead other) {
        load();
        other.load();
        for (int k = 0; k < window.length; k++) {
            int order = KeyOrder.compare(
                    keys.get(k), window[k], at - windowStart, other.window[k], other.at - other.windowStart);
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    private void load() {
        if (at < windowEnd) {
            return;
        }
        int count = Math.min(Batch.MAX_ROWS, run.count() - at);
        for (int k = 0; k < window.length; k++) {
            int column = keys.get(k).column();
            window[k] = RowGather.gather(
                    run.store(), column, run.store().column(0, column).type(), run.rows(), at, count);
        }
        windowStart = at;
        windowEnd = at + count;
    }
}
