package dev.sneller.session.show;

import dev.sneller.expression.CastRule;
import dev.sneller.expression.ConstantEvaluator;
import dev.sneller.expression.EvaluationContext;
import dev.sneller.expression.Expression;
import dev.sneller.type.Datum;
import dev.sneller.type.LogicalType;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/** Values as {@code ::VARCHAR} shows them in UTC. */
public final class DatumText {
    private DatumText() {}

    /** Null for NULL. */
    public static String of(Datum value) {
        Expression text = new Expression.Cast(new Expression.Literal(value), LogicalType.VARCHAR, CastRule.STRICT);
        Datum result = ConstantEvaluator.evaluate(text, EvaluationContext.at(Instant.EPOCH));
        return result.isNull() ? null : new String(result.bytes(), StandardCharsets.UTF_8);
    }
}
