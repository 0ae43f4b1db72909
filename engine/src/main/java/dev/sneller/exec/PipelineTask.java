package dev.sneller.exec;

import dev.sneller.error.ErrorCode;
import dev.sneller.error.SnellerException;
import dev.sneller.vector.Batch;

/**
 * One thread's way through a pipeline: takes a batch from the source, pushes it through the operators into the sink. It can stop after
 * any step and go on later, on another worker.
 */
final class PipelineTask {
    private final QueryContext context;
    private final Pipeline pipeline;
    private final SourceTask source;
    private final OperatorTask[] operators;
    private final SinkTask sink;
    /** Batch i is the input of operator i; the last one is the sink's. */
    private final Batch[] batches;

    private final boolean[] hasMore;
    private boolean sinkHasBatch;
    private boolean exhausted;
    private Signal signal;

    PipelineTask(QueryContext context, Pipeline pipeline) {
        this.context = context;
        this.pipeline = pipeline;
        int n = pipeline.operators().size();
        operators = new OperatorTask[n];
        batches = new Batch[n + 1];
        hasMore = new boolean[n];
        source = pipeline.source().open();
        batches[0] = new Batch(pipeline.source().columnCount());
        for (int i = 0; i < n; i++) {
            Operator operator = pipeline.operators().get(i);
            operators[i] = operator.open();
            batches[i + 1] = new Batch(operator.columnCount());
        }
        sink = pipeline.sink().open();
    }

    /** What to wait for after BLOCKED. */
    Signal signal() {
        return signal;
    }

    /** Runs until done, blocked or {@code sliceNanos} have passed; combines with the sink when done. */
    Progress run(long sliceNanos) {
        try {
            long start = System.nanoTime();
            while (true) {
                context.checkCancelled();
                Progress progress = step();
                if (progress != Progress.MORE) {
                    return progress;
                }
                if (System.nanoTime() - start > sliceNanos) {
                    return Progress.MORE;
                }
            }
        } catch (OutOfMemoryError e) {
            throw new SnellerException(
                    ErrorCode.MEMORY_LIMIT, "the Java heap is full; lower MEMORY_LIMIT or raise the heap (-Xmx)", e);
        }
    }

    private Progress step() {
        if (exhausted) {
            sink.combine();
            return Progress.DONE;
        }
        if (sinkHasBatch) {
            return offer();
        }
        for (int i = operators.length - 1; i >= 0; i--) {
            if (hasMore[i]) {
                process(i);
                return Progress.MORE;
            }
        }
        return read();
    }

    private Progress read() {
        for (OperatorTask operator : operators) {
            if (operator.isExhausted()) {
                exhausted = true;
                return Progress.MORE;
            }
        }
        long start = System.nanoTime();
        batches[0].rows(0, null);
        Progress progress = source.next(batches[0]);
        int rows = progress == Progress.MORE ? batches[0].selectedCount() : 0;
        pipeline.profiles().get(0).ran(rows, System.nanoTime() - start);
        if (progress == Progress.DONE) {
            exhausted = true;
            return Progress.MORE;
        }
        if (progress == Progress.BLOCKED) {
            signal = source.signal();
            return progress;
        }
        arrived(0);
        return Progress.MORE;
    }

    private void process(int i) {
        long start = System.nanoTime();
        Batch out = batches[i + 1];
        out.rows(0, null);
        hasMore[i] = operators[i].process(batches[i], out) == Progress.MORE;
        pipeline.profiles().get(i + 1).ran(out.selectedCount(), System.nanoTime() - start);
        arrived(i + 1);
        if (operators[i].isExhausted()) {
            stopReading(i);
        }
    }

    /** Rows already past operator {@code i} still go on; nothing before it does. */
    private void stopReading(int i) {
        for (int before = 0; before <= i; before++) {
            hasMore[before] = false;
        }
        if (!sinkHasBatch && !anyAfter(i)) {
            exhausted = true;
        }
    }

    private boolean anyAfter(int i) {
        for (int after = i + 1; after < operators.length; after++) {
            if (hasMore[after]) {
                return true;
            }
        }
        return false;
    }

    private void arrived(int i) {
        if (batches[i].selectedCount() > 0) {
            if (i == operators.length) {
                sinkHasBatch = true;
            } else {
                hasMore[i] = true;
            }
        }
    }

    private Progress offer() {
        long start = System.nanoTime();
        Progress progress = sink.accept(batches[operators.length]);
        pipeline.profiles().get(operators.length + 1).ran(0, System.nanoTime() - start);
        if (progress == Progress.BLOCKED) {
            signal = sink.signal();
            return progress;
        }
        sinkHasBatch = false;
        exhausted |= progress == Progress.DONE;
        return Progress.MORE;
    }

    /** Releases all per-thread state. */
    void close() {
        for (OperatorTask operator : operators) {
            operator.close();
        }
        source.close();
        sink.close();
    }
}
