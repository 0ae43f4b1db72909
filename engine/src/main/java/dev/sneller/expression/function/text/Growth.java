package dev.sneller.expression.function.text;

import dev.sneller.error.ErrorCode;
import dev.sneller.error.SnellerException;
import dev.sneller.expression.batch.row.RowFailure;
import dev.sneller.expression.function.CallSite;
import dev.sneller.type.LogicalType;

/** The limit of results that grow with a number among the arguments. */
final class Growth {
    private Growth() {}

    static boolean isTooMuch(long bytes) {
        return bytes > LogicalType.MAX_VARCHAR_LENGTH;
    }

    static RowFailure failure(CallSite site) {
        return (arguments, row) -> new SnellerException(
                ErrorCode.BUDGET_EXCEEDED,
                "a result of " + site.function() + " is longer than " + LogicalType.MAX_VARCHAR_LENGTH
                        + " bytes. Ask for a shorter one");
    }
}
