package dev.sneller.exec.operator;

import dev.sneller.plan.AggregateCall;
import dev.sneller.plan.AggregateFunction;
import dev.sneller.plan.SortKey;
import dev.sneller.type.Datum;
import dev.sneller.type.LogicalType;
import dev.sneller.type.TypeKind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Calls of one function in all its forms, over columns: a key, three arguments, a condition, and a number that differs in all rows. */
final class RandomCalls {
    private static final LogicalType COUNT = LogicalType.number(18, 0);
    private static final LogicalType NUMBER = LogicalType.number(12, 2);
    private static final int FIRST = 1;
    private static final int SECOND = 2;
    private static final int THIRD = 3;
    static final int CONDITION = 4;
    private static final int UNIQUE = 5;

    private final AggregateFunction function;
    private final Random random;
    final List<LogicalType> types;

    RandomCalls(AggregateFunction function, Random random) {
        this.function = function;
        this.random = random;
        types = List.of(any(), argument(), second(), any(), LogicalType.BOOLEAN);
    }

    private LogicalType any() {
        List<LogicalType> all = new ArrayList<>(RandomRows.ALL_TYPES);
        all.addAll(RandomRows.DOCUMENT_TYPES);
        // Equal instants may have different offsets, and any of them is right.
        all.remove(LogicalType.TIMESTAMP_TZ);
        return all.get(random.nextInt(all.size()));
    }

    private LogicalType argument() {
        return switch (function) {
            case COUNT_IF, BOOL_AND, BOOL_OR, BOOL_XOR -> LogicalType.BOOLEAN;
            case VAR_SAMP, VAR_POP -> random.nextBoolean() ? NUMBER : LogicalType.DOUBLE;
            case SUM, AVG, STDDEV_SAMP, STDDEV_POP, PERCENTILE_CONT ->
                List.of(LogicalType.INTEGER, NUMBER, LogicalType.DOUBLE).get(random.nextInt(3));
            case BIT_AND, BIT_OR, BIT_XOR -> LogicalType.INTEGER;
            case SKEW,
                    KURTOSIS,
                    COVAR_SAMP,
                    COVAR_POP,
                    CORR,
                    REGR_AVGX,
                    REGR_AVGY,
                    REGR_SXX,
                    REGR_SYY,
                    REGR_SXY,
                    REGR_SLOPE,
                    REGR_INTERCEPT,
                    REGR_R2,
                    APPROX_PERCENTILE -> LogicalType.DOUBLE;
            case LISTAGG -> LogicalType.VARCHAR;
            default -> any();
        };
    }

    private LogicalType second() {
        return function.name().startsWith("REGR")
                        || function.name().startsWith("COVAR")
                        || function == AggregateFunction.CORR
                ? LogicalType.DOUBLE
                : any();
    }

    List<AggregateCall> calls() {
        List<AggregateCall> calls = new ArrayList<>();
        for (AggregateCall call : forms()) {
            calls.add(call);
            calls.add(call.filteredBy(CONDITION));
            boolean ordersByArguments =
                    call.order().stream().allMatch(key -> call.arguments().contains(key.column()));
            if (function.isChangedByDistinct() && ordersByArguments) {
                calls.add(call.overDistinct());
                calls.add(call.overDistinct().filteredBy(CONDITION));
            }
        }
        return calls;
    }

    private List<AggregateCall> forms() {
        LogicalType type = types.get(FIRST);
        boolean real = type.kind() == TypeKind.DOUBLE;
        return switch (function) {
            case COUNT_ROWS -> List.of(of(COUNT));
            case COUNT -> List.of(of(COUNT, FIRST), of(COUNT, FIRST, SECOND), of(COUNT, FIRST, SECOND, THIRD));
            case APPROX_COUNT_DISTINCT -> List.of(of(COUNT, FIRST), of(COUNT, FIRST, SECOND));
            case COUNT_IF -> List.of(of(COUNT, FIRST));
            case SUM_COUNTS -> List.of(of(COUNT, UNIQUE));
            case SUM -> List.of(of(real ? type : LogicalType.number(38, type.scale()), FIRST));
            case AVG -> List.of(of(real ? type : LogicalType.number(38, 6), FIRST));
            case BIT_AND, BIT_OR, BIT_XOR -> List.of(of(LogicalType.INTEGER, FIRST));
            case LITERAL_TRUE -> List.of(of(LogicalType.BOOLEAN));
            case VAR_SAMP, VAR_POP -> List.of(of(real ? type : LogicalType.number(38, 2 * type.scale() + 4), FIRST));
            case STDDEV_SAMP, STDDEV_POP, SKEW, KURTOSIS -> List.of(of(LogicalType.DOUBLE, FIRST));
            case COVAR_SAMP,
                    COVAR_POP,
                    CORR,
                    REGR_AVGX,
                    REGR_AVGY,
                    REGR_SXX,
                    REGR_SYY,
                    REGR_SXY,
                    REGR_SLOPE,
                    REGR_INTERCEPT,
                    REGR_R2 -> List.of(of(LogicalType.DOUBLE, FIRST, SECOND));
            case PERCENTILE_CONT -> percentiles(of(real ? type : LogicalType.number(38, type.scale() + 3), FIRST));
            case PERCENTILE_DISC -> percentiles(of(type, FIRST));
            case APPROX_PERCENTILE ->
                List.of(of(LogicalType.DOUBLE, FIRST).withConstants(Datum.of(random.nextInt(101) / 100.0)));
            case LISTAGG ->
                List.of(
                        of(type, FIRST).withConstants(Datum.of(", ")).orderedBy(key(FIRST)),
                        of(type, FIRST).withConstants(Datum.of("")).orderedBy(key(SECOND), key(UNIQUE)));
            case FIRST, LAST ->
                List.of(
                        of(type, FIRST).orderedBy(key(FIRST), key(UNIQUE)),
                        of(type, FIRST).orderedBy(key(SECOND), key(UNIQUE)));
            case ARRAY_AGG, ARRAY_OF_ALL ->
                List.of(
                        of(LogicalType.ARRAY, FIRST).orderedBy(key(FIRST)),
                        of(LogicalType.ARRAY, FIRST).orderedBy(key(THIRD), key(UNIQUE)));
            case MIN_BY, MAX_BY ->
                List.of(
                        of(type, FIRST, UNIQUE),
                        of(type, FIRST, FIRST),
                        of(LogicalType.ARRAY, FIRST, UNIQUE)
                                .withConstants(Datum.ofLong(COUNT, random.nextInt(4)))
                                .orderedBy(new SortKey(UNIQUE, function == AggregateFunction.MAX_BY, false)));
            case APPROX_TOP_K ->
                List.of(of(LogicalType.ARRAY, FIRST)
                        .withConstants(Datum.ofLong(COUNT, 1 + random.nextInt(4)), Datum.ofLong(COUNT, 1000)));
            // Those with several right answers, and errors on purpose, have tests of their own.
            case ANY_VALUE, SINGLE_VALUE, HASH_AGG, OBJECT_AGG, ARRAY_UNION, PRODUCT -> List.of();
            default -> List.of(of(type, FIRST));
        };
    }

    private List<AggregateCall> percentiles(AggregateCall call) {
        Datum fraction = Datum.of(LogicalType.number(3, 2), BigDecimal.valueOf(random.nextInt(101), 2));
        return List.of(
                call.withConstants(fraction),
                call.withConstants(fraction).orderedBy(new SortKey(FIRST, true, false)),
                call.withConstants(Datum.of(0.5)));
    }

    private SortKey key(int column) {
        return new SortKey(column, random.nextBoolean(), random.nextBoolean());
    }

    private AggregateCall of(LogicalType type, Integer... arguments) {
        return AggregateCall.of(function, List.of(arguments), type);
    }
}
