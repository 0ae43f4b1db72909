package dev.sneller.format.encoding;

import dev.sneller.kernel.Masks;
import java.util.Arrays;

/**
 * Longs in runs of equals. Header: runs u32, {@link PagePair} of packed run ends and run values. A run's end is the
 * row behind its last.
 */
final class RunLengthEncoding implements LongDecoder {
    /** So many runs ahead are walked through, more are searched. */
    private static final int NEAR = 8;

    private final int count;
    private final int[] ends;
    private final LongDecoder values;

    RunLengthEncoding(EncodedPage page) {
        HeaderReader header = new HeaderReader(page);
        count = page.count();
        int runs = header.nextSize();
        Corruption.check(runs >= 1 && runs <= count, runs + " runs of " + count + " values");
        PagePair pages = PagePair.split(page, header, runs, runs);
        ends = readEnds(PageDecoder.simpleLongs(pages.first()), runs, count);
        values = PageDecoder.simpleLongs(pages.second());
    }

    private static int[] readEnds(LongDecoder decoder, int runs, int count) {
        long[] wide = new long[runs];
        decoder.decodeLongs(0, runs, wide, 0);
        int[] ends = new int[runs];
        long before = 0;
        for (int run = 0; run < runs; run++) {
            Corruption.check(wide[run] > before && wide[run] <= count, "run ends out of order");
            before = wide[run];
            ends[run] = (int) before;
        }
        Corruption.check(before == count, "runs that end at " + before + " of " + count);
        return ends;
    }

    static EncodedPage encode(long[] values, int offset, int count, int runs) {
        long[] ends = new long[runs];
        long[] runValues = new long[runs];
        int run = 0;
        for (int i = 1; i <= count; i++) {
            if (i == count || values[offset + i] != values[offset + i - 1]) {
                ends[run] = i;
                runValues[run++] = values[offset + i - 1];
            }
        }
        HeaderWriter header = new HeaderWriter(Encoding.RUN_LENGTH).putInt(runs);
        return PagePair.join(
                count, header, LongEncoder.encodeSimple(ends, 0, runs), LongEncoder.encodeSimple(runValues, 0, runs));
    }

    private int runOf(int index) {
        int found = Arrays.binarySearch(ends, index + 1);
        return found >= 0 ? found : -found - 1;
    }

    @Override
    public int count() {
        return count;
    }

    @Override
    public long longAt(int index) {
        return values.longAt(runOf(index));
    }

    @Override
    public void decodeLongs(int from, int rows, long[] target, int targetOffset) {
        if (rows == 0) {
            return;
        }
        int first = runOf(from);
        int runs = runOf(from + rows - 1) - first + 1;
        // The values of the runs stand at the end of the target until they are spread: no run writes over one still to
        // come.
        int at = targetOffset + rows - runs;
        values.decodeLongs(first, runs, target, at);
        int done = targetOffset;
        for (int run = first; run < first + runs; run++) {
            long value = target[at++];
            int next = Math.min(targetOffset + rows, targetOffset + ends[run] - from);
            // Runs are short more often than not: no call for each.
            for (; done < next; done++) {
                target[done] = value;
            }
        }
    }

    /** Positions mostly ascend: then the run of the next is looked for from the one before. */
    @Override
    public void gatherLongs(int[] positions, int count, long[] target, int targetOffset) {
        int run = 0;
        int known = -1;
        long value = 0;
        for (int i = 0; i < count; i++) {
            int position = positions[i];
            boolean isBefore = run > 0 && position < ends[run - 1];
            if (isBefore || position >= ends[Math.min(ends.length - 1, run + NEAR)]) {
                run = runOf(position);
            } else {
                while (position >= ends[run]) {
                    run++;
                }
            }
            if (run != known) {
                value = values.longAt(run);
                known = run;
            }
            target[targetOffset + i] = value;
        }
    }

    @Override
    public void selectRange(long lo, long hi, int from, int rows, long[] mask) {
        Masks.fill(mask, rows, false);
        int run = runOf(from);
        for (int done = 0; done < rows; run++) {
            int next = Math.min(rows, ends[run] - from);
            long value = values.longAt(run);
            if (lo <= value && value <= hi) {
                Masks.setRange(mask, done, next);
            }
            done = next;
        }
    }
}
