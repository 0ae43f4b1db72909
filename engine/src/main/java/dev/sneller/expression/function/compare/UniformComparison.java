package dev.sneller.expression.function.compare;

import dev.sneller.expression.Evaluator;
import dev.sneller.expression.batch.DatumVectors;
import dev.sneller.expression.function.CallSite;
import dev.sneller.predicate.Comparisons;
import dev.sneller.predicate.PredicateSelector;
import dev.sneller.type.Datum;
import dev.sneller.type.LogicalType;
import dev.sneller.type.TypeKind;
import dev.sneller.variant.VariantBytes;
import dev.sneller.variant.VariantKind;
import dev.sneller.vector.Batch;
import dev.sneller.vector.ColumnVector;
import dev.sneller.vector.SelectionVector;
import dev.sneller.vector.VariantVector;
import java.util.Arrays;
import java.util.List;

/**
 * {@code =} and {@code <>} of a VARIANT with a constant: a batch of one kind is compared as its type, in the form it comes in, by the
 * predicate kernels; other batches by the VARIANT relation.
 */
final class UniformComparison implements Evaluator {
    private final Evaluator operand;
    private final String operator;
    private final Datum constant;
    private final Evaluator general;

    private ColumnVector current;
    private LogicalType typedType;
    private Evaluator typed;

    private UniformComparison(Evaluator operand, CallSite site, Datum constant) {
        this.operand = operand;
        operator = site.function();
        this.constant = constant;
        LogicalType type = LogicalType.VARIANT;
        Evaluator input = (batch, selection) -> current;
        Evaluator literal = (batch, selection) -> DatumVectors.constant(constant, batch.rowCount());
        general = Comparison.general(operator, type, type, List.of(input, literal));
    }

    static boolean isMeant(CallSite site, Datum constant) {
        return constant != null
                && !constant.isNull()
                && (site.function().equals("=") || site.function().equals("<>"));
    }

    /** @param operand index of the argument that is not the constant */
    static Evaluator bind(CallSite site, int operand, Datum constant) {
        return new UniformComparison(site.argument(operand), site, constant);
    }

    @Override
    public ColumnVector evaluate(Batch batch, SelectionVector selection) {
        current = operand.evaluate(batch, selection);
        if (current instanceof VariantVector variant && variant.shape() == VariantVector.Shape.UNIFORM) {
            ColumnVector values = variant.typed();
            if (!values.type().equals(typedType)) {
                typedType = values.type();
                Datum value = constantAs(typedType);
                typed = value == null ? null : predicate(value);
            }
            if (typed != null) {
                current = values;
                return typed.evaluate(batch, selection);
            }
        }
        return general.evaluate(batch, selection);
    }

    private Evaluator predicate(Datum value) {
        PredicateSelector selector = PredicateSelector.of(Comparisons.of(operator, value, typedType));
        return new PredicateCall((batch, selection) -> current, selector);
    }

    /** The constant as a value of the typed column's class, or null when the general comparison must decide. */
    private Datum constantAs(LogicalType type) {
        byte[] bytes = constant.bytes();
        VariantKind kind = VariantBytes.kind(bytes, 0);
        if (type.kind() == TypeKind.VARCHAR && kind == VariantKind.VARCHAR) {
            int from = VariantBytes.contentStart(bytes, 0);
            return Datum.ofBytes(type, Arrays.copyOfRange(bytes, from, from + VariantBytes.contentLength(bytes, 0)));
        }
        if (type.kind() == TypeKind.NUMBER && (kind == VariantKind.INTEGER || kind == VariantKind.DECIMAL)) {
            LogicalType exact = LogicalType.number(LogicalType.MAX_PRECISION, VariantBytes.scale(bytes, 0));
            return Datum.of128(exact, VariantBytes.unscaledHigh(bytes, 0), VariantBytes.unscaledLow(bytes, 0));
        }
        if (type.kind() == TypeKind.BOOLEAN && kind == VariantKind.BOOLEAN) {
            return Datum.of(VariantBytes.booleanValue(bytes, 0));
        }
        return null;
    }
}
