package dev.sneller.exec.spill;

import java.util.concurrent.locks.ReentrantLock;

/**
 * What one task keeps and can write to disk instead. Its owner holds the lock while it uses the state, one batch long; in between another
 * task of the query may spill it.
 */
public abstract class Spillable {
    private final ReentrantLock lock = new ReentrantLock();
    private volatile boolean isAsked;

    /** Bytes that {@link #spill} would free now, 0 when there is nothing to write. Asked by any thread, without the lock. */
    protected abstract long spillableBytes();

    /** Writes the state to disk and gives its memory back. The caller holds the lock. */
    protected abstract void spill();

    /** Before the owner uses the state. */
    public final void enter() {
        lock.lock();
    }

    /** After the owner has used the state: spills it when another task has asked for that meanwhile. */
    public final void leave() {
        try {
            if (isAsked) {
                isAsked = false;
                spill();
            }
        } finally {
            lock.unlock();
        }
    }

    /** Spills for another task, or asks the owner to do it when it uses the state just now. Answers whether it is done. */
    final boolean trySpill() {
        if (!lock.tryLock()) {
            isAsked = true;
            return false;
        }
        try {
            spill();
        } finally {
            lock.unlock();
        }
        return true;
    }
}
