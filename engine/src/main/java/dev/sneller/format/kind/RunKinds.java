package dev.sneller.format.kind;

import dev.sneller.format.CorruptFile;
import dev.sneller.format.FieldReader;
import dev.sneller.format.Kinds;
import dev.sneller.vector.Validity;
import java.util.Arrays;

/** Runs of rows of one kind. Body: number of runs, the row behind each, the kind of each. */
final class RunKinds extends KindStream {
    private final int[] ends;
    private final byte[] kinds;
    /** For each run the rows of its kind before it. */
    private final int[] ranks;

    private RunKinds(int rows, int[] ends, byte[] kinds) {
        super(rows);
        this.ends = ends;
        this.kinds = kinds;
        this.ranks = new int[ends.length];
        int[] seen = new int[Kinds.COUNT];
        for (int run = 0; run < ends.length; run++) {
            ranks[run] = seen[kinds[run]];
            seen[kinds[run]] += ends[run] - start(run);
        }
    }

    static RunKinds open(int rows, FieldReader in) {
        int runs = in.i32();
        CorruptFile.check(runs > 0 && runs <= in.remaining() / 5, "{} runs in a kind stream", runs);
        int[] ends = new int[runs];
        int last = 0;
        for (int run = 0; run < runs; run++) {
            ends[run] = in.i32();
            CorruptFile.check(ends[run] > last, "runs out of order");
            last = ends[run];
        }
        CorruptFile.check(last == rows, "runs of {} rows in a granule of another size", last);
        byte[] kinds = in.raw(runs);
        for (byte kind : kinds) {
            checked(kind & 0xFF);
        }
        return new RunKinds(rows, ends, kinds);
    }

    private int start(int run) {
        return run == 0 ? 0 : ends[run - 1];
    }

    private int runOf(int row) {
        int found = Arrays.binarySearch(ends, row + 1);
        return found >= 0 ? found : -found - 1;
    }

    @Override
    public int constantKind() {
        return -1;
    }

    @Override
    public int kindAt(int row) {
        return kinds[runOf(row)];
    }

    @Override
    public int rank(int kind, int row) {
        int run = row == rows() ? ends.length - 1 : runOf(row);
        if (kinds[run] == kind) {
            return ranks[run] + row - start(run);
        }
        while (--run >= 0) {
            if (kinds[run] == kind) {
                return ranks[run] + ends[run] - start(run);
            }
        }
        return 0;
    }

    @Override
    public int select(int kind, int from, int count, long[] mask) {
        Arrays.fill(mask, 0, Validity.words(count), 0);
        int selected = 0;
        int row = from;
        for (int run = count == 0 ? ends.length : runOf(from); row < from + count; run++) {
            int end = Math.min(ends[run], from + count);
            if (kinds[run] == kind) {
                fill(mask, row - from, end - from);
                selected += end - row;
            }
            row = end;
        }
        return selected;
    }

    private static void fill(long[] mask, int from, int to) {
        for (int row = from; row < to; ) {
            int end = Math.min(to, (row | 63) + 1);
            long upTo = (end & 63) == 0 ? -1L : (1L << end) - 1;
            mask[row >>> 6] |= upTo & -1L << row;
            row = end;
        }
    }

    @Override
    public void decode(int from, int count, byte[] target) {
        int row = from;
        for (int run = count == 0 ? ends.length : runOf(from); row < from + count; run++) {
            int end = Math.min(ends[run], from + count);
            Arrays.fill(target, row - from, end - from, kinds[run]);
            row = end;
        }
    }
}
