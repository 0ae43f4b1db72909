package dev.sneller.format.encoding;

import dev.sneller.kernel.Masks;
import java.util.Arrays;

/**
 * Longs in runs of equals. Header: runs u32, {@link PagePair} of packed run ends and run values. A run's end is the
 * row behind its last.
 */
final class RunLengthEncoding implements LongDecoder {
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
        int run = runOf(from);
        for (int done = 0; done < rows; run++) {
            int next = Math.min(rows, ends[run] - from);
            Arrays.fill(target, targetOffset + done, targetOffset + next, values.longAt(run));
            done = next;
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
