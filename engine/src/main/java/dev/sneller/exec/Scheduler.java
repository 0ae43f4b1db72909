package dev.sneller.exec;

import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * A fixed set of daemon threads that run slices of tasks first come, first served: a task that is not done goes to the end of the queue,
 * so queries take turns.
 */
public final class Scheduler implements AutoCloseable {
    /** How long a task keeps a worker before others get their turn. */
    static final long SLICE_NANOS = TimeUnit.MILLISECONDS.toNanos(5);

    private final LinkedBlockingQueue<Runnable> ready = new LinkedBlockingQueue<>();
    private final Thread[] workers;
    private volatile boolean closed;

    /** @param threads at least 1 */
    public Scheduler(int threads) {
        workers = new Thread[threads];
        for (int i = 0; i < threads; i++) {
            workers[i] = new Thread(this::work, "sneller-worker-" + i);
            workers[i].setDaemon(true);
            workers[i].start();
        }
    }

    public int threads() {
        return workers.length;
    }

    /**
     * Runs slices until one answers DONE. After BLOCKED the task is queued again by the signal that {@code waitsFor} names.
     *
     * @param slice never throws
     */
    void submit(Supplier<Progress> slice, Supplier<Signal> waitsFor) {
        ready.add(new Runnable() {
            @Override
            public void run() {
                Progress progress = slice.get();
                if (progress == Progress.MORE) {
                    ready.add(this);
                } else if (progress == Progress.BLOCKED) {
                    waitsFor.get().whenReady(() -> ready.add(this));
                }
            }
        });
    }

    private void work() {
        while (!closed) {
            try {
                ready.take().run();
            } catch (InterruptedException e) {
                // Only close() interrupts, and it has set the flag.
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    @Override
    public void close() {
        closed = true;
        for (Thread worker : workers) {
            worker.interrupt();
        }
    }
}
