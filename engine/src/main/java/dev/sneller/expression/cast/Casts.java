package dev.sneller.expression.cast;

import dev.sneller.error.ErrorCode;
import dev.sneller.error.SnellerException;
import dev.sneller.expression.CastRule;
import dev.sneller.expression.EvaluationContext;
import dev.sneller.expression.Evaluator;
import dev.sneller.type.LogicalType;

/** Finds the evaluator of a cast by its two types. */
public final class Casts {
    private Casts() {}

    /** An evaluator of {@code input} read as {@code to}; fails with CANNOT_CAST where SQL has no such cast. */
    public static Evaluator bind(
            Evaluator input, LogicalType from, LogicalType to, CastRule rule, EvaluationContext context) {
        if (from.equals(to)) {
            return input;
        }
        throw new SnellerException(ErrorCode.CANNOT_CAST, from + " has no cast to " + to);
    }
}
