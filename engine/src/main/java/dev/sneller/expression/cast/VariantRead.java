package dev.sneller.expression.cast;

import dev.sneller.expression.CastRule;
import dev.sneller.expression.Evaluator;
import dev.sneller.expression.batch.StrictCall;
import dev.sneller.type.LogicalType;
import dev.sneller.type.TypeKind;
import dev.sneller.variant.text.format.SessionTime;
import dev.sneller.vector.Batch;
import dev.sneller.vector.ColumnVector;
import dev.sneller.vector.SelectionVector;
import dev.sneller.vector.VariantVector;
import java.util.List;

/** VARIANT to a typed value. A batch of one kind is unwrapped and read by the typed cast, wherever both casts agree. */
final class VariantRead implements Evaluator {
    private final Evaluator input;
    private final LogicalType to;
    private final CastRule rule;
    private final SessionTime time;
    private final Evaluator general;

    private ColumnVector current;
    private LogicalType typedType;
    private Evaluator typed;

    VariantRead(Evaluator input, LogicalType from, LogicalType to, CastRule rule, SessionTime time) {
        this.input = input;
        this.to = to;
        this.rule = rule;
        this.time = time;
        general = new StrictCall(
                to,
                List.of((batch, selection) -> current),
                rule != CastRule.STRICT,
                () -> new CastKernel(from, to, VariantReaders.of(to, rule, time)));
    }

    @Override
    public ColumnVector evaluate(Batch batch, SelectionVector selection) {
        current = input.evaluate(batch, selection);
        if (current instanceof VariantVector variant
                && variant.shape() == VariantVector.Shape.UNIFORM
                && agree(variant.typed().type())) {
            current = variant.typed();
            if (to.equals(current.type())) {
                return current;
            }
            if (!current.type().equals(typedType)) {
                typedType = current.type();
                typed = Casts.unwrapped((b, s) -> current, typedType, to, rule, time);
            }
            return typed.evaluate(batch, selection);
        }
        return general.evaluate(batch, selection);
    }

    /** Whether the typed cast answers what the cast from a VARIANT of that kind does. */
    private boolean agree(LogicalType kept) {
        TypeKind kind = kept.kind();
        TypeKind wanted = to.kind();
        if (kind == wanted) {
            return true;
        }
        if (rule == CastRule.LENIENT) {
            return kind == TypeKind.NUMBER && wanted == TypeKind.DOUBLE
                    || kind == TypeKind.DOUBLE && wanted == TypeKind.NUMBER
                    || kind == TypeKind.VARCHAR && (wanted == TypeKind.DATE || wanted.isTimestamp());
        }
        return switch (kind) {
            case VARCHAR -> !wanted.isSemiStructured();
            case NUMBER -> wanted == TypeKind.DOUBLE || wanted == TypeKind.VARCHAR && kept.scale() == 0;
            case DOUBLE, BOOLEAN -> wanted == TypeKind.NUMBER || wanted == TypeKind.VARCHAR;
            default -> false;
        };
    }
}
