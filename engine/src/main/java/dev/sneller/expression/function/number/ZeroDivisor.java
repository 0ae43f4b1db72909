package dev.sneller.expression.function.number;

import dev.sneller.expression.batch.Outcome;
import dev.sneller.expression.function.CallSite;

/** What a division by zero gives: an error, NULL, or 0. */
enum ZeroDivisor {
    FAILS,
    IS_NULL,
    IS_ZERO;

    /** As the session has it. */
    static ZeroDivisor of(CallSite site) {
        return site.context().nullOnDivisionByZero() ? IS_NULL : FAILS;
    }

    /** Marks a row, whose result the caller sets to 0. */
    void mark(Outcome outcome, int row) {
        if (this == IS_NULL) {
            outcome.setNull(row);
        } else if (this == FAILS) {
            outcome.fail(row);
        }
    }
}
