package dev.sneller.exec.operator.aggregate.collect;

import dev.sneller.plan.AggregateCall;
import java.util.stream.IntStream;

/** Which arguments a row must have for a function that keeps rows to take it. */
public final class RequiredArguments {
    private RequiredArguments() {}

    /** Places among the call's arguments, DISTINCT included. */
    public static int[] of(AggregateCall call) {
        return call.distinct() && !call.function().takesNulls()
                ? IntStream.range(0, call.arguments().size()).toArray()
                : ofAll(call);
    }

    /** Those of the function itself. */
    static int[] ofAll(AggregateCall call) {
        return switch (call.function()) {
            case ARRAY_OF_ALL -> new int[0];
            case MIN_BY, MAX_BY -> new int[] {1};
            case OBJECT_AGG -> new int[] {0, 1};
            default -> new int[] {0};
        };
    }
}
