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
    private static final int SKIPPED_AT_ONCE = 65_536;

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
        private final List<RunHead> heads;
        private final RowStore joined = new RowStore();
        private final int[] chosen = new int[Batch.MAX_ROWS];
        private long skipped;
        private long given;

        InMemory(List<SortedRun> runs) {
            this.heads =
                    runs.stream().map(run -> new RunHead(run, keys, joined)).toList();
        }

        @Override
        public Progress next(Batch batch) {
            if (skipped < offset) {
                return skip();
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

        /** Some of the offset's rows, so that a cancelled query ends. */
        private Progress skip() {
            long until = Math.min(offset, skipped + SKIPPED_AT_ONCE);
            for (; skipped < until; skipped++) {
                RunHead least = least();
                if (least == null) {
                    all.close();
                    return Progress.DONE;
                }
                least.take();
            }
            return Progress.MORE;
        }

        private int choose(int most) {
            int n = 0;
            for (RunHead least; n < most && (least = least()) != null; n++) {
                chosen[n] = least.take();
            }
            return n;
        }

        /** Null when no run has rows left. */
        private RunHead least() {
            RunHead least = null;
            for (RunHead head : heads) {
                if (!head.isAtEnd() && (least == null || head.isBefore(least))) {
                    least = head;
                }
            }
            return least;
        }
    }
}
