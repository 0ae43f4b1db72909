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

/** ARRAY_SUM, LIST_SUM, LIST_AVG: of the elements that are numbers. */
final class Sum implements Kernel {
    /** What is told of the numbers. */
    enum Told {
        /** Their sum, 0 of none. */
        SUM,
        /** Their sum, NULL of none. */
        SUM_OF_SOME,
        /** Their average, NULL of none. */
        AVERAGE
    }

    private final Told told;
    private final DocumentArguments in = new DocumentArguments();
    private final DoubleResult result = new DoubleResult();
    private final VariantCasts casts;

    private int numbers;

    Sum(Told told, VariantCasts casts) {
        this.told = told;
        this.casts = casts;
    }

    @Override
    public FlatVector compute(FlatVector[] arguments, ActiveRows active, Outcome outcome) {
        in.set(arguments, active);
        F64Vector target = result.begin(active.length());
        int[] rows = active.rows();
        for (int i = 0; i < active.count(); i++) {
            double sum = sum(in.bytes(0), in.at(0, rows[i]));
            target.values()[rows[i]] = told == Told.AVERAGE ? sum / numbers : sum;
            if (numbers == 0 && told != Told.SUM) {
                outcome.setNull(rows[i]);
            }
        }
        return target;
    }

    private double sum(byte[] bytes, int array) {
        int size = VariantBytes.count(bytes, array);
        double sum = 0;
        numbers = 0;
        for (int i = 0; i < size; i++) {
            int element = VariantBytes.element(bytes, array, i);
            if (VariantBytes.isLong(bytes, element)) {
                sum += VariantBytes.longValue(bytes, element);
                numbers++;
            } else if (VariantBytes.kind(bytes, element).isNumber()) {
                casts.toDouble(bytes, element);
                sum += casts.real();
                numbers++;
            }
        }
        return sum;
    }
}
