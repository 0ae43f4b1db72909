package dev.sneller.expression.cast;

import dev.sneller.error.ErrorCode;
import dev.sneller.error.SnellerException;
import dev.sneller.expression.CastRule;
import dev.sneller.expression.EvaluationContext;
import dev.sneller.expression.Evaluator;
import dev.sneller.expression.batch.Kernel;
import dev.sneller.expression.batch.StrictCall;
import dev.sneller.type.LogicalType;
import dev.sneller.type.TypeKind;
import dev.sneller.variant.text.TextToTemporal;
import dev.sneller.variant.text.format.SessionTime;
import java.util.List;
import java.util.function.Supplier;

/**
 * Finds the evaluator of a cast by its two types.
 *
 * <p>Where only precision or length grows, the input's own vector is the result; its type may say less than the cast's.
 */
public final class Casts {
    private static final int NANO_PLACES = 9;

    private Casts() {}

    /** An evaluator of {@code input} read as {@code to}; fails with CANNOT_CAST where SQL has no such cast. */
    public static Evaluator bind(
            Evaluator input, LogicalType from, LogicalType to, CastRule rule, EvaluationContext context) {
        SessionTime time = context.time();
        if (from.kind().isSemiStructured() && !to.kind().isSemiStructured()) {
            return new VariantRead(input, from, to, rule, time);
        }
        return typed(input, from, from, to, rule, time);
    }

    /** A cast of typed values that came as a VARIANT, which its failures say. */
    static Evaluator unwrapped(Evaluator input, LogicalType from, LogicalType to, CastRule rule, SessionTime time) {
        return typed(input, LogicalType.VARIANT, from, to, rule, time);
    }

    private static Evaluator typed(
            Evaluator input, LogicalType named, LogicalType from, LogicalType to, CastRule rule, SessionTime time) {
        if (isSameValue(from, to)) {
            return input;
        }
        if (to.kind() == TypeKind.VARIANT && !from.kind().isSemiStructured()) {
            return new Wrap(input, to);
        }
        return new StrictCall(to, List.of(input), rule != CastRule.STRICT, kernels(named, from, to, rule, time));
    }

    private static Supplier<Kernel> kernels(
            LogicalType named, LogicalType from, LogicalType to, CastRule rule, SessionTime time) {
        if (from.kind() == TypeKind.NUMBER && to.kind() == TypeKind.NUMBER && NumberWidening.isMeant(from, to)) {
            return () -> new NumberWidening(from, to);
        }
        if (from.kind() == TypeKind.NUMBER && to.kind() == TypeKind.DOUBLE) {
            return () -> new NumberToReal(named, from);
        }
        RowReader.Source source = source(from, to, rule, time);
        if (source == null) {
            throw new SnellerException(
                    ErrorCode.CANNOT_CAST, from + " has no cast to " + to + ". Cast through VARCHAR if that is meant");
        }
        Supplier<CastKernel> general = () -> new CastKernel(named, to, source(from, to, rule, time));
        boolean isClock = from.kind() == TypeKind.VARCHAR
                && to.kind() == TypeKind.TIMESTAMP_NTZ
                && to.precision() == NANO_PLACES
                && time.parser(to.kind()) instanceof TextToTemporal;
        return isClock ? () -> new ClockOfText(to, general.get()) : general::get;
    }

    /** Null when there is no such cast. */
    private static RowReader.Source source(LogicalType from, LogicalType to, CastRule rule, SessionTime time) {
        if (from.kind().isSemiStructured()) {
            return VariantReaders.of(to, rule, time);
        }
        return switch (to.kind()) {
            case BOOLEAN -> BooleanReaders.of(from);
            case NUMBER -> NumberReaders.toNumber(from, to);
            case DOUBLE -> NumberReaders.toDouble(from);
            case VARCHAR -> TextReaders.toText(from, time);
            case BINARY -> TextReaders.toBinary(from);
            case DATE, TIME, TIMESTAMP_NTZ, TIMESTAMP_LTZ, TIMESTAMP_TZ -> TemporalReaders.of(from, to, time);
            case ARRAY -> ArrayWrap::reader;
            case VARIANT, OBJECT -> null;
        };
    }

    /** Whether every value of {@code from} is the same value of {@code to}, in the same lanes. */
    private static boolean isSameValue(LogicalType from, LogicalType to) {
        if (from.kind() != to.kind()) {
            return to.kind() == TypeKind.VARIANT && from.kind().isSemiStructured();
        }
        return switch (to.kind()) {
            case NUMBER -> from.scale() == to.scale() && from.precision() <= to.precision();
            case VARCHAR, BINARY, TIME, TIMESTAMP_NTZ, TIMESTAMP_LTZ, TIMESTAMP_TZ ->
                from.precision() <= to.precision();
            default -> true;
        };
    }
}
