package dev.sneller.memory;

import dev.sneller.error.ErrorCode;
import dev.sneller.error.SnellerException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongUnaryOperator;

/** One limit of bytes shared by everything in an engine. Thread-safe. */
public final class MemoryBudget {
    private final long limit;
    private final AtomicLong reserved = new AtomicLong();
    private final List<LongUnaryOperator> shrinkers = new CopyOnWriteArrayList<>();

    /** @param limit bytes */
    public MemoryBudget(long limit) {
        this.limit = limit;
    }

    public long limit() {
        return limit;
    }

    /** Bytes held now by all reservations. */
    public long reserved() {
        return reserved.get();
    }

    /** @param owner named in the error when the limit is reached */
    public Reservation open(String owner) {
        return new Reservation(this, owner);
    }

    /** Registers a cache: asked to free some bytes when a reservation would be refused; answers how many it freed. */
    public void onShortage(LongUnaryOperator shrinker) {
        shrinkers.add(shrinker);
    }

    boolean tryReserve(long bytes, long headroom) {
        if (add(bytes, headroom)) {
            return true;
        }
        for (LongUnaryOperator shrinker : shrinkers) {
            shrinker.applyAsLong(bytes);
            if (add(bytes, headroom)) {
                return true;
            }
        }
        return false;
    }

    private boolean add(long bytes, long headroom) {
        long before;
        do {
            before = reserved.get();
            if (before + bytes > limit - headroom) {
                return false;
            }
        } while (!reserved.compareAndSet(before, before + bytes));
        return true;
    }

    void overdraw(long bytes) {
        reserved.addAndGet(bytes);
    }

    void release(long bytes) {
        reserved.addAndGet(-bytes);
    }

    SnellerException refusal(String owner, long bytes) {
        return new SnellerException(
                ErrorCode.MEMORY_LIMIT,
                owner + " needs " + bytes + " more bytes, " + reserved.get() + " of " + limit
                        + " are in use; raise MEMORY_LIMIT or the heap, or read less at once");
    }
}
