package dev.sneller.exec.operator;

import dev.sneller.exec.Progress;
import dev.sneller.exec.Source;
import dev.sneller.exec.SourceTask;
import dev.sneller.type.LogicalType;
import dev.sneller.vector.Batch;
import dev.sneller.vector.I64Vector;
import java.util.concurrent.atomic.AtomicLong;

/** Rows out of nothing: their ordinals, from 0, handed out to threads a morsel at a time. */
public final class GeneratorSource implements Source {
    private static final long MORSEL_ROWS = 131_072;

    private final long rows;
    private final AtomicLong nextMorsel = new AtomicLong();

    public GeneratorSource(long rows) {
        this.rows = rows;
    }

    @Override
    public int prepare() {
        long morsels = rows / MORSEL_ROWS + 1;
        return (int) Math.min(morsels, Integer.MAX_VALUE);
    }

    @Override
    public int columnCount() {
        return 1;
    }

    @Override
    public SourceTask open() {
        return new Task();
    }

    private final class Task implements SourceTask {
        private final I64Vector ordinals = new I64Vector(LogicalType.number(19, 0), Batch.MAX_ROWS);
        private long next;
        private long end;

        @Override
        public Progress next(Batch batch) {
            if (next == end && !takeMorsel()) {
                return Progress.DONE;
            }
            int count = (int) Math.min(Batch.MAX_ROWS, end - next);
            long[] values = ordinals.values();
            for (int i = 0; i < count; i++) {
                values[i] = next + i;
            }
            next += count;
            ordinals.length(count);
            batch.column(0, ordinals);
            batch.rows(count, null);
            return Progress.MORE;
        }

        private boolean takeMorsel() {
            long morsel = nextMorsel.getAndIncrement();
            if (morsel > rows / MORSEL_ROWS) {
                return false;
            }
            next = morsel * MORSEL_ROWS;
            end = Math.min(rows, next + MORSEL_ROWS);
            return next < end;
        }
    }
}
