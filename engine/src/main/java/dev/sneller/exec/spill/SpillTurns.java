package dev.sneller.exec.spill;

import dev.sneller.memory.Reservation;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.LongSupplier;

/**
 * Who of a query's tasks spills when one of them is refused memory: the largest, never a task of another query. Nobody waits: who uses
 * its state just now is asked and spills after its batch, and the one who asked overdraws the budget for that long. Thread-safe.
 */
public final class SpillTurns {
    private final List<Spillable> states = new CopyOnWriteArrayList<>();

    /** From now on the state may be asked for its memory. */
    public void join(Spillable state) {
        states.add(state);
    }

    /** The state is empty or may not be spilled any more. */
    public void leave(Spillable state) {
        states.remove(state);
    }

    /**
     * Reserves for a state whose lock the caller holds, or fails with MEMORY_LIMIT when nothing is left to spill.
     *
     * @param held bytes it needs; asked again after spilling, which changes the answer
     */
    public void reserve(Spillable own, Reservation memory, LongSupplier held) {
        while (!memory.tryEnsure(held.getAsLong())) {
            Spillable largest = largest();
            if (largest == null) {
                memory.ensure(held.getAsLong());
                return;
            }
            if (own.spillableBytes() >= largest.spillableBytes() / 2) {
                own.spill();
            } else if (!largest.trySpill()) {
                memory.overdraw(held.getAsLong());
                return;
            }
        }
    }

    /**
     * Reserves for what cannot spill: false, and nothing reserved, when no other state of the query has memory to give.
     *
     * @param headroom bytes of the budget that stay free
     */
    public boolean tryReserve(Reservation memory, long total, long headroom) {
        while (!memory.tryEnsure(total, headroom)) {
            Spillable largest = largest();
            if (largest == null) {
                return false;
            }
            if (!largest.trySpill()) {
                memory.overdraw(total);
                return true;
            }
        }
        return true;
    }

    /** The state with most to spill, null when there is nothing. */
    private Spillable largest() {
        Spillable largest = null;
        long most = 0;
        for (Spillable state : states) {
            long bytes = state.spillableBytes();
            if (bytes > most) {
                most = bytes;
                largest = state;
            }
        }
        return largest;
    }
}
