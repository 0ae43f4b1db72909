package dev.sneller.exec.operator.sort;

import dev.sneller.exec.Progress;
import dev.sneller.exec.Source;
import dev.sneller.exec.SourceTask;
import dev.sneller.exec.operator.rows.RowGather;
import dev.sneller.exec.operator.rows.RowStore;
import dev.sneller.plan.SortKey;
import dev.sneller.type.LogicalType;
import dev.sneller.vector.Batch;
import java.util.List;

/** Merges the threads' runs: at each step the run with the least head gives its rows. One thread, since order has to be kept. */
final class MergeSource implements Source {
    private final SortedRuns all;
    private final List<SortKey> keys;
    private final List<LogicalType> types;
    private final long limit;
    private final long offset;

    MergeSource(SortedRuns all, List<SortKey> keys, List<LogicalType> types, long limit, long offset) {
        this.all = all;
        this.keys = keys;
        this.types = types;
        this.limit = limit;
        this.offset = offset;
    }

    @Override
    public int prepare() {
        all.settle();
        return 1;
    }

    @Override
    public int columnCount() {
        return types.size();
    }

    @Override
    public SourceTask open() {
        // What is in memory stays there from now on, so that the answer does too.
        List<SortedRun> inMemory = all.inMemory();
        return all.areSpilled() ? new SpilledMerge(all, keys, types, limit, offset) : new InMemory(inMemory);
    }

    private final class InMemory implements SourceTask {
        private final List<SortedRun> runs;
        private final RowStore joined = new RowStore();
        private final int[] next;
        private final int[] chosen = new int[Batch.MAX_ROWS];
        private long skipped;
        private long given;

        InMemory(List<SortedRun> runs) {
            this.runs = runs;
            this.next = new int[runs.size()];
            runs.forEach(run -> run.joinInto(joined));
        }

        @Override
        public Progress next(Batch batch) {
            while (skipped < offset) {
                int run = least();
                if (run < 0) {
                    return Progress.DONE;
                }
                next[run]++;
                skipped++;
            }
            int n = choose((int) Math.min(Batch.MAX_ROWS, limit - given));
            if (n == 0) {
                all.close();
                return Progress.DONE;
            }
            for (int c = 0; c < types.size(); c++) {
                batch.column(c, RowGather.gather(joined, c, types.get(c), chosen, 0, n));
            }
            batch.rows(n, null);
            given += n;
            return Progress.MORE;
        }

        private int choose(int most) {
            int n = 0;
            while (n < most) {
                int run = least();
                if (run < 0) {
                    break;
                }
                chosen[n++] = runs.get(run).joinedRow(next[run]++);
            }
            return n;
        }

        private int least() {
            int least = -1;
            for (int r = 0; r < next.length; r++) {
                if (next[r] < runs.get(r).count()
                        && (least < 0 || SortedRun.compare(runs.get(r), next[r], runs.get(least), next[least]) < 0)) {
                    least = r;
                }
            }
            return least;
        }
    }
}
