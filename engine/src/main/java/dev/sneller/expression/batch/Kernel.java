package dev.sneller.expression.batch;

import dev.sneller.error.Invariant;
import dev.sneller.error.SnellerException;
import dev.sneller.vector.FlatVector;

/** The loop of one function over flat arguments; belongs to one thread and may reuse its result from call to call. */
public interface Kernel {
    /**
     * Results at the active rows, in a vector of this kernel's own; its validity and length are set by the caller. Fixed lanes are
     * readable at all rows of the batch, slices of BYTES and VARIANT at active rows only.
     */
    FlatVector compute(FlatVector[] arguments, ActiveRows active, Outcome outcome);

    /** Why {@link Outcome#fail} was called for this row: its value and what to do. */
    default SnellerException failure(FlatVector[] arguments, int row) {
        throw Invariant.unreachable("failure of a kernel that cannot fail");
    }
}
