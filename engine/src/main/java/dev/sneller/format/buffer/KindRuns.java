package dev.sneller.format.buffer;

import dev.sneller.format.Kinds;

/** The kinds of ascending rows as runs; rows not named are missing. A path present in every row costs one run. */
public final class KindRuns {
    private static final int MAX_RUN = (1 << 27) - 1;

    /** Finished runs: first row, 27 bits of length, 4 bits of kind. */
    private final LongBuffer runs = new LongBuffer();

    private int start;
    private int end;
    private int kind;
    private int events;

    /** The row after the last one named; 0 at first. */
    public int end() {
        return end;
    }

    /** Rows named. */
    public int events() {
        return events;
    }

    public void add(int row, int rowKind) {
        if (row != end || rowKind != kind || end - start == MAX_RUN) {
            if (end > start) {
                runs.add((long) start << 32 | (long) (end - start) << 4 | kind);
            }
            start = row;
            kind = rowKind;
        }
        end = row + 1;
        events++;
    }

    /** Forgets the last row named; tells its kind. */
    public int removeLast() {
        int removed = kind;
        events--;
        end--;
        if (end == start && runs.size() > 0) {
            int index = runs.size() - 1;
            start = startOf(index);
            end = endOf(index);
            kind = kindOf(index);
            runs.removeLast();
        } else if (end == start) {
            start = 0;
            end = 0;
        }
        return removed;
    }

    public int runCount() {
        return runs.size() + (end > start ? 1 : 0);
    }

    public int startOf(int run) {
        return run == runs.size() ? start : (int) (runs.get(run) >>> 32);
    }

    public int endOf(int run) {
        return run == runs.size() ? end : startOf(run) + ((int) runs.get(run) >>> 4);
    }

    public int kindOf(int run) {
        return run == runs.size() ? kind : (int) runs.get(run) & Kinds.COUNT - 1;
    }

    public long capacity() {
        return runs.capacity() + 32;
    }
}
