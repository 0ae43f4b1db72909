package dev.sneller.expression.function.number;

import dev.sneller.error.ErrorCode;
import dev.sneller.error.SnellerException;
import dev.sneller.expression.batch.ActiveRows;
import dev.sneller.expression.batch.DoubleResult;
import dev.sneller.expression.batch.Kernel;
import dev.sneller.expression.batch.Outcome;
import dev.sneller.vector.F64Vector;
import dev.sneller.vector.FlatVector;
import java.util.function.DoublePredicate;
import java.util.function.DoubleUnaryOperator;

/** A function of one DOUBLE, defined for some values only. */
final class DoubleMap implements Kernel {
    private final String name;
    private final DoubleUnaryOperator operator;
    private final DoublePredicate isDefined;
    private final DoubleResult result = new DoubleResult();

    DoubleMap(String name, DoubleUnaryOperator operator, DoublePredicate isDefined) {
        this.name = name;
        this.operator = operator;
        this.isDefined = isDefined;
    }

    @Override
    public FlatVector compute(FlatVector[] arguments, ActiveRows active, Outcome outcome) {
        double[] in = ((F64Vector) arguments[0]).values();
        F64Vector target = result.begin(active.length());
        double[] out = target.values();
        int[] rows = active.rows();
        for (int i = 0; i < active.count(); i++) {
            double value = in[rows[i]];
            if (isDefined.test(value)) {
                out[rows[i]] = operator.applyAsDouble(value);
            } else {
                outcome.fail(rows[i]);
            }
        }
        return target;
    }

    @Override
    public SnellerException failure(FlatVector[] arguments, int row) {
        double value = ((F64Vector) arguments[0]).values()[row];
        return new SnellerException(
                ErrorCode.INVALID_ARGUMENT, name + " is not defined for '" + value + "'. Filter such rows or use IFF");
    }
}
