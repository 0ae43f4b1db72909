package dev.sneller.exec;

import dev.sneller.error.ErrorCode;
import dev.sneller.error.SnellerException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * The tasks of one pipeline: run by the caller when there is but one, else by the workers, once the caller has begun where little may
 * be left to do. The first failure cancels the query.
 */
public final class PipelineRun {
    /** What is done within this is not worth waking workers and waiting for them. */
    private static final long BEGINNING_NANOS = TimeUnit.MICROSECONDS.toNanos(250);

    private final QueryContext context;
    private final Pipeline pipeline;
    private final List<PipelineTask> tasks = new ArrayList<>();
    private final int taskCount;
    private final boolean inline;
    private CountDownLatch running = new CountDownLatch(0);
    private boolean done;

    /** Prepares the source and opens the first task. @param threads how many workers there are */
    public PipelineRun(QueryContext context, Pipeline pipeline, int threads) {
        this(context, pipeline, threads, pipeline.source().prepare());
    }

    private PipelineRun(QueryContext context, Pipeline pipeline, int threads, int wanted) {
        this.context = context;
        this.pipeline = pipeline;
        inline = wanted <= 1;
        taskCount = Math.min(wanted, threads);
        openTasks(Math.min(1, taskCount));
    }

    private void openTasks(int count) {
        while (tasks.size() < count) {
            tasks.add(new PipelineTask(context, pipeline));
        }
    }

    /** Runs a pipeline to its end on the caller's thread, whatever its size; its sink never blocks. */
    public static void runHere(QueryContext context, Pipeline pipeline) {
        // a source that has nothing is not opened, but its sink is finished
        int wanted = Math.min(1, pipeline.source().prepare());
        PipelineRun run = new PipelineRun(context, pipeline, 1, wanted);
        try {
            run.runInline();
        } finally {
            run.close();
        }
    }

    /** Whether the caller has to drive this run by {@link #runInline}. */
    public boolean isInline() {
        return inline;
    }

    /** Runs on the caller's thread until done or blocked, which only a full result exchange makes. */
    public Progress runInline() {
        if (done) {
            return Progress.DONE;
        }
        Progress progress = tasks.isEmpty() ? Progress.DONE : slice(tasks.get(0), Long.MAX_VALUE);
        context.checkCancelled();
        if (progress == Progress.DONE) {
            finishSink();
        }
        return progress;
    }

    /** Gives the tasks to the workers, after a beginning here where that may be all; {@code whenDone} ends the last one, failed or not. */
    public void start(Scheduler scheduler, Runnable whenDone) {
        if (pipeline.source().maySkipMost() && slice(tasks.get(0), BEGINNING_NANOS) == Progress.DONE) {
            lastTaskEnded(whenDone);
            return;
        }
        openTasks(taskCount);
        running = new CountDownLatch(tasks.size());
        java.util.concurrent.atomic.AtomicInteger left = new java.util.concurrent.atomic.AtomicInteger(tasks.size());
        for (PipelineTask task : tasks) {
            scheduler.submit(
                    () -> {
                        Progress progress = slice(task, Scheduler.SLICE_NANOS);
                        if (progress == Progress.DONE) {
                            if (left.decrementAndGet() == 0) {
                                lastTaskEnded(whenDone);
                            }
                            running.countDown();
                        }
                        return progress;
                    },
                    task::signal);
        }
    }

    private void lastTaskEnded(Runnable whenDone) {
        try {
            if (!context.isCancelled()) {
                finishSink();
            }
        } catch (RuntimeException | Error e) {
            context.cancel(asFailure(e));
        }
        whenDone.run();
    }

    private void finishSink() {
        done = true;
        if (pipeline.finishesSink()) {
            pipeline.sink().finish();
        }
    }

    /** Waits until no worker holds a task of this run. */
    public void await() {
        boolean interrupted = false;
        while (true) {
            try {
                running.await();
                break;
            } catch (InterruptedException e) {
                interrupted = true;
                context.cancel();
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Releases the tasks' state; no task may be running. */
    public void close() {
        tasks.forEach(PipelineTask::close);
        tasks.clear();
    }

    /** A slice that never throws: a failure stops the query and ends the task. */
    private Progress slice(PipelineTask task, long nanos) {
        try {
            return task.run(nanos);
        } catch (RuntimeException | Error e) {
            context.cancel(asFailure(e));
            return Progress.DONE;
        }
    }

    private static SnellerException asFailure(Throwable failure) {
        return failure instanceof SnellerException known
                ? known
                : new SnellerException(ErrorCode.INTERNAL, "unexpected " + failure + ". Please report this", failure);
    }
}
