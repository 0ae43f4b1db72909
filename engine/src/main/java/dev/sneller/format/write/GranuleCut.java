package dev.sneller.format.write;

import dev.sneller.format.KindSummary;
import dev.sneller.format.Kinds;
import dev.sneller.format.buffer.KindRuns;
import dev.sneller.format.buffer.PathBuffer;
import dev.sneller.format.kind.KindPage;
import dev.sneller.format.shred.Recorder;
import java.util.Arrays;

/** The kinds of one path cut into granules: a kind page for each, and how many values of each lane lie before it. */
final class GranuleCut {
    private final KindPage[] pages;
    /** Values of buffer lane l before granule g: {@code before[l][g]}, with one more entry at the end. */
    private final int[][] before;

    private GranuleCut(int granules, int lanes) {
        pages = new KindPage[granules];
        before = new int[lanes][granules + 1];
    }

    /**
     * @param starts first row of each granule, and the number of rows at the end
     * @param numbers the file's lane number of each lane of the buffer, -1 for what goes to the residual
     * @param scratch as long as the longest granule
     */
    static GranuleCut of(PathBuffer buffer, int[] starts, int[] numbers, byte[] scratch) {
        int granules = starts.length - 1;
        GranuleCut cut = new GranuleCut(granules, buffer.laneCount());
        int run = 0;
        for (int granule = 0; granule < granules; granule++) {
            run = cut.cutOne(buffer.kinds(), run, granule, starts, numbers, scratch);
            for (int lane = 0; lane < numbers.length; lane++) {
                if (numbers[lane] < 0) {
                    continue;
                }
                cut.before[lane][granule + 1] =
                        cut.before[lane][granule] + cut.pages[granule].counts()[Kinds.LANE + numbers[lane]];
            }
        }
        return cut;
    }

    /** Returns the first run that reaches past the granule. */
    private int cutOne(KindRuns kinds, int firstRun, int granule, int[] starts, int[] numbers, byte[] scratch) {
        int from = starts[granule];
        int to = starts[granule + 1];
        int run = firstRun;
        int runs = kinds.runCount();
        if (run == runs || kinds.startOf(run) >= to) {
            pages[granule] = KindPage.constant(Kinds.MISSING, to - from);
            return run;
        }
        if (kinds.startOf(run) <= from && kinds.endOf(run) >= to) {
            pages[granule] = KindPage.constant(stored(kinds.kindOf(run), numbers), to - from);
            return kinds.endOf(run) == to ? run + 1 : run;
        }
        Arrays.fill(scratch, 0, to - from, (byte) Kinds.MISSING);
        while (run < runs && kinds.startOf(run) < to) {
            int start = Math.max(from, kinds.startOf(run));
            int end = Math.min(to, kinds.endOf(run));
            Arrays.fill(scratch, start - from, end - from, (byte) stored(kinds.kindOf(run), numbers));
            if (kinds.endOf(run) > to) {
                break;
            }
            run++;
        }
        pages[granule] = KindPage.encode(scratch, to - from);
        return run;
    }

    /** An object without members is one like others; what has no lane in the file is in the residual. */
    private static int stored(int kind, int[] numbers) {
        if (kind < Kinds.LANE) {
            return kind == Recorder.EMPTY_OBJECT ? Kinds.OBJECT : kind;
        }
        int number = numbers[kind - Kinds.LANE];
        return number < 0 ? Kinds.RESIDUAL : Kinds.LANE + number;
    }

    int granules() {
        return pages.length;
    }

    KindPage kinds(int granule) {
        return pages[granule];
    }

    /** Values of a lane before a granule; for the number of granules, all. */
    int before(int lane, int granule) {
        return before[lane][granule];
    }

    /** Over all granules. */
    KindSummary summary() {
        KindSummary all = KindSummary.EMPTY;
        for (KindPage page : pages) {
            all = all.or(page.summary());
        }
        return all;
    }
}
