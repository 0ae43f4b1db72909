package dev.sneller.sql.translate;

import dev.sneller.error.ErrorCode;
import dev.sneller.error.SnellerException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the planner fails with, in words of SQL: what it cannot do is unsupported, and nesting has a limit. */
final class PlanningErrors {
    /** Rows of VALUES become constants of the type they have in common. */
    private static final Pattern TOO_WIDE =
            Pattern.compile("Cannot convert (\\S+) to DECIMAL\\((\\d+), (\\d+)\\) due to overflow");

    private PlanningErrors() {}

    /** The failure itself when it is no limit of the planner's, but a defect. */
    static RuntimeException of(Throwable failure) {
        if (failure instanceof StackOverflowError) {
            return new SnellerException(ErrorCode.BUDGET_EXCEEDED, "the query is nested too deeply", failure);
        }
        return failure instanceof IllegalArgumentException || failure instanceof IllegalStateException
                ? notConverted((RuntimeException) failure)
                : notPlanned(failure);
    }

    /** What the planner says speaks of its own trees: it goes with the cause, not to users. */
    private static SnellerException notPlanned(Throwable failure) {
        return new SnellerException(
                ErrorCode.UNSUPPORTED,
                "no plan was found for the query; write its subqueries as joins, or report it",
                failure);
    }

    /** Calcite's converter says so of what it cannot make algebra of. */
    private static RuntimeException notConverted(RuntimeException failure) {
        String message = String.valueOf(failure.getMessage());
        if (message.startsWith("Correlated")) {
            return new SnellerException(ErrorCode.UNSUPPORTED, "a subquery in ON of this join", failure);
        } else if (message.startsWith("Unknown join type")) {
            return new SnellerException(
                    ErrorCode.UNSUPPORTED,
                    "the right side of a RIGHT or FULL JOIN cannot name columns of the left side",
                    failure);
        } else if (message.startsWith("sub-query as condition")) {
            return new SnellerException(
                    ErrorCode.SET_COLUMN_COUNT,
                    "a subquery that stands for a condition has one column; select one",
                    failure);
        }
        Matcher tooWide = TOO_WIDE.matcher(message);
        return tooWide.find() ? outOfRange(tooWide, failure) : failure;
    }

    private static SnellerException outOfRange(Matcher number, RuntimeException failure) {
        return new SnellerException(
                ErrorCode.NUMERIC_OUT_OF_RANGE,
                number.group(1) + " does not fit NUMBER(" + number.group(2) + "," + number.group(3)
                        + "), the type it has in common with the other rows; cast it",
                failure);
    }
}
