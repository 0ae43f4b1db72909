package dev.sneller.expression;

import dev.sneller.type.Datum;
import dev.sneller.type.LogicalType;
import dev.sneller.variant.text.SessionZone;
import dev.sneller.variant.text.format.SessionTime;
import dev.sneller.variant.text.format.TimeFormats;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/**
 * What is fixed when a statement starts: its time, zone, bound parameters and settings that change answers.
 *
 * @param formats how dates and times are printed and read where a statement names no format
 * @param integerDivision whether {@code /} of two NUMBERs of scale 0 truncates
 * @param nullOnDivisionByZero whether division by zero gives NULL instead of an error
 * @param sequences hands out the numbers of NEXTVAL
 * @param random where the random numbers of the statement begin
 * @param cancelled throws when the statement was cancelled; asked between batches and inside long functions
 */
public record EvaluationContext(
        Instant statementTime,
        ZoneId zone,
        TimeFormats formats,
        List<Datum> parameters,
        boolean integerDivision,
        boolean nullOnDivisionByZero,
        RandomStreams random,
        SequenceSource sequences,
        Runnable cancelled) {
    public EvaluationContext {
        parameters = List.copyOf(parameters);
    }

    /** A context without sequences. */
    public EvaluationContext(
            Instant statementTime,
            ZoneId zone,
            TimeFormats formats,
            List<Datum> parameters,
            boolean integerDivision,
            boolean nullOnDivisionByZero,
            RandomStreams random,
            Runnable cancelled) {
        this(
                statementTime,
                zone,
                formats,
                parameters,
                integerDivision,
                nullOnDivisionByZero,
                random,
                SequenceSource.NONE,
                cancelled);
    }

    /** The session's zone and formats, for kernels. */
    public SessionTime time() {
        return new SessionTime(new SessionZone(zone), formats);
    }

    /** The same with further parameters from number {@code first} on. */
    public EvaluationContext with(int first, List<Datum> more) {
        List<Datum> all = new ArrayList<>(parameters.subList(0, Math.min(first, parameters.size())));
        while (all.size() < first) {
            all.add(Datum.nullOf(LogicalType.VARCHAR));
        }
        all.addAll(more);
        return new EvaluationContext(
                statementTime, zone, formats, all, integerDivision, nullOnDivisionByZero, random, sequences, cancelled);
    }

    /** For constant folding and tests: no parameters, UTC, default formats, never cancelled. */
    public static EvaluationContext at(Instant statementTime) {
        return at(statementTime, ZoneOffset.UTC);
    }

    /** No parameters, default formats, never cancelled. */
    public static EvaluationContext at(Instant statementTime, ZoneId zone) {
        return new EvaluationContext(
                statementTime,
                zone,
                TimeFormats.DEFAULT,
                List.of(),
                false,
                false,
                new RandomStreams(),
                SequenceSource.NONE,
                () -> {});
    }
}
