package dev.sneller.exec;

import dev.sneller.vector.Batch;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;

/**
 * The bounded hand-over of result batches from workers to the cursor. A worker that finds it full leaves; taking a batch brings it back.
 */
public final class Exchange implements Signal {
    private final int capacity;
    private final ArrayDeque<Batch> batches = new ArrayDeque<>();
    private final List<Runnable> waiting = new ArrayList<>();
    private boolean ended;

    /** @param capacity batches */
    public Exchange(int capacity) {
        this.capacity = capacity;
    }

    public synchronized boolean isFull() {
        return batches.size() >= capacity;
    }

    public synchronized boolean isEmpty() {
        return batches.isEmpty();
    }

    /** Hands over a batch that its maker will not touch again; may exceed the capacity by one batch a worker. */
    public synchronized void put(Batch batch) {
        batches.add(batch);
        notifyAll();
    }

    /** No further batch will come: all rows are there, or the query failed. */
    public void end() {
        List<Runnable> toWake;
        synchronized (this) {
            ended = true;
            toWake = takeWaiting();
            notifyAll();
        }
        toWake.forEach(Runnable::run);
    }

    /** More will come after all: another pipeline ends here. */
    public synchronized void reopen() {
        ended = false;
    }

    /** The next batch if one is there, else null. */
    public Batch poll() {
        Batch batch;
        List<Runnable> toWake;
        synchronized (this) {
            batch = batches.poll();
            toWake = takeWaiting();
        }
        toWake.forEach(Runnable::run);
        return batch;
    }

    /** The next batch, waiting for it; null at the end. */
    public Batch take() throws InterruptedException {
        synchronized (this) {
            while (batches.isEmpty() && !ended) {
                wait();
            }
        }
        return poll();
    }

    /** Drops what is left and lets every waiting worker go on, so that it can see the cancellation. */
    public void abandon() {
        List<Runnable> toWake;
        synchronized (this) {
            batches.clear();
            toWake = takeWaiting();
        }
        toWake.forEach(Runnable::run);
    }

    private List<Runnable> takeWaiting() {
        List<Runnable> taken = new ArrayList<>(waiting);
        waiting.clear();
        return taken;
    }

    @Override
    public void whenReady(Runnable continuation) {
        synchronized (this) {
            if (batches.size() >= capacity && !ended) {
                waiting.add(continuation);
                return;
            }
        }
        continuation.run();
    }
}
