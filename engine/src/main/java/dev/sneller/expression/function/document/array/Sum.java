package dev.sneller.expression.function.document.array;

import dev.sneller.expression.batch.ActiveRows;
import dev.sneller.expression.batch.DoubleResult;
import dev.sneller.expression.batch.Kernel;
import dev.sneller.expression.batch.Outcome;
import dev.sneller.expression.function.document.DocumentArguments;
import dev.sneller.variant.VariantBytes;
import dev.sneller.variant.VariantCasts;
import dev.sneller.vector.F64Vector;
import dev.sneller.vector.FlatVector;

/** ARRAY_SUM: of the elements that are numbers, 0 of none. */
final class Sum implements Kernel {
    private final DocumentArguments in = new DocumentArguments();
    private final DoubleResult result = new DoubleResult();
    private final VariantCasts casts;

    Sum(VariantCasts casts) {
        this.casts = casts;
    }

    @Override
    public FlatVector compute(FlatVector[] arguments, ActiveRows active, Outcome outcome) {
        in.set(arguments, active);
        F64Vector target = result.begin(active.length());
        int[] rows = active.rows();
        for (int i = 0; i < active.count(); i++) {
            target.values()[rows[i]] = sum(in.bytes(0), in.at(0, rows[i]));
        }
        return target;
    }

    private double sum(byte[] bytes, int array) {
        int size = VariantBytes.count(bytes, array);
        double sum = 0;
        for (int i = 0; i < size; i++) {
            int element = VariantBytes.element(bytes, array, i);
            if (VariantBytes.isLong(bytes, element)) {
                sum += VariantBytes.longValue(bytes, element);
            } else if (VariantBytes.kind(bytes, element).isNumber()) {
                casts.toDouble(bytes, element);
                sum += casts.real();
            }
        }
        return sum;
    }
}
