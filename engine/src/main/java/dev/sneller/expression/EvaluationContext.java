package dev.sneller.expression;

import dev.sneller.type.Datum;
import dev.sneller.type.LogicalType;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/**
 * What is fixed when a statement starts: its time, zone, bound parameters and settings that change answers.
 *
 * @param integerDivision whether {@code /} of two NUMBERs of scale 0 truncates
 * @param nullOnDivisionByZero whether division by zero gives NULL instead of an error
 * @param cancelled throws when the statement was cancelled; asked between batches and inside long functions
 */
public record EvaluationContext(
        Instant statementTime,
        ZoneId zone,
        List<Datum> parameters,
        boolean integerDivision,
        boolean nullOnDivisionByZero,
        Runnable cancelled) {
    public EvaluationContext {
        parameters = List.copyOf(parameters);
    }

    /** The same with further parameters from number {@code first} on. */
    public EvaluationContext with(int first, List<Datum> more) {
        List<Datum> all = new ArrayList<>(parameters.subList(0, Math.min(first, parameters.size())));
        while (all.size() < first) {
            all.add(Datum.nullOf(LogicalType.VARCHAR));
        }
        all.addAll(more);
        return new EvaluationContext(statementTime, zone, all, integerDivision, nullOnDivisionByZero, cancelled);
    }

    /** For constant folding and tests: no parameters, UTC, never cancelled. */
    public static EvaluationContext at(Instant statementTime) {
        return new EvaluationContext(statementTime, java.time.ZoneOffset.UTC, List.of(), false, false, () -> {});
    }
}
