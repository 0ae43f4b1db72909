package dev.sneller.memory;

/** The bytes one owner holds of a budget; used by one thread at a time. Closing gives everything back. */
public final class Reservation implements AutoCloseable {
    /** Growth is reserved in steps of this many bytes. */
    public static final long STEP = 256 * 1024;

    private final MemoryBudget budget;
    private final String owner;
    private long held;

    Reservation(MemoryBudget budget, String owner) {
        this.budget = budget;
        this.owner = owner;
    }

    public long bytes() {
        return held;
    }

    /** Holds at least {@code total} bytes, or fails with MEMORY_LIMIT. */
    public void ensure(long total) {
        if (!tryEnsure(total)) {
            throw budget.refusal(owner, total - held);
        }
    }

    /** Holds at least {@code total} bytes, or answers false and changes nothing. */
    public boolean tryEnsure(long total) {
        return tryEnsure(total, 0);
    }

    /** As above, and answers false as well when less than {@code headroom} bytes of the budget would stay free. */
    public boolean tryEnsure(long total, long headroom) {
        if (total <= held) {
            return true;
        }
        long more = (total - held + STEP - 1) / STEP * STEP;
        if (!budget.tryReserve(more, headroom)) {
            return false;
        }
        held += more;
        return true;
    }

    /** Holds at least {@code total} bytes even past the limit: for as long as somebody else takes to give way, and for little. */
    public void overdraw(long total) {
        if (total > held) {
            budget.overdraw(total - held);
            held = total;
        }
    }

    /** Gives back what is held beyond {@code total} bytes. */
    public void shrinkTo(long total) {
        if (total < held) {
            budget.release(held - total);
            held = total;
        }
    }

    @Override
    public void close() {
        shrinkTo(0);
    }
}
