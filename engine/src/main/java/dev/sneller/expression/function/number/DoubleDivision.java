package dev.sneller.expression.function.number;

import dev.sneller.error.SnellerException;
import dev.sneller.expression.batch.ActiveRows;
import dev.sneller.expression.batch.DoubleResult;
import dev.sneller.expression.batch.Kernel;
import dev.sneller.expression.batch.Outcome;
import dev.sneller.expression.function.NumberFailures;
import dev.sneller.vector.F64Vector;
import dev.sneller.vector.FlatVector;
import java.util.function.DoubleBinaryOperator;

/** {@code /} and {@code %} of DOUBLEs, where a divisor of zero is an error, NULL or 0, not infinity. */
final class DoubleDivision implements Kernel {
    private final ZeroDivisor zero;
    private final DoubleBinaryOperator operator;
    private final DoubleResult result = new DoubleResult();

    DoubleDivision(ZeroDivisor zero, DoubleBinaryOperator operator) {
        this.zero = zero;
        this.operator = operator;
    }

    @Override
    public FlatVector compute(FlatVector[] arguments, ActiveRows active, Outcome outcome) {
        double[] left = ((F64Vector) arguments[0]).values();
        double[] right = ((F64Vector) arguments[1]).values();
        F64Vector target = result.begin(active.length());
        double[] values = target.values();
        for (int i = 0; i < active.length(); i++) {
            values[i] = operator.applyAsDouble(left[i], right[i]);
            if (right[i] == 0) {
                zero.mark(outcome, i);
                values[i] = 0;
            }
        }
        return target;
    }

    @Override
    public SnellerException failure(FlatVector[] arguments, int row) {
        return NumberFailures.divisionByZero(Double.toString(((F64Vector) arguments[0]).values()[row]));
    }
}
