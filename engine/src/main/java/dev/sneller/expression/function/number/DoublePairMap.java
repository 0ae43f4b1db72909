package dev.sneller.expression.function.number;

import dev.sneller.error.ErrorCode;
import dev.sneller.error.SnellerException;
import dev.sneller.expression.batch.ActiveRows;
import dev.sneller.expression.batch.DoubleResult;
import dev.sneller.expression.batch.Kernel;
import dev.sneller.expression.batch.Outcome;
import dev.sneller.vector.F64Vector;
import dev.sneller.vector.FlatVector;
import java.util.function.DoubleBinaryOperator;

/** A function of two DOUBLEs, defined for some pairs only. */
final class DoublePairMap implements Kernel {
    private final String name;
    private final DoubleBinaryOperator operator;
    private final RealPair.Domain domain;
    private final DoubleResult result = new DoubleResult();

    DoublePairMap(String name, DoubleBinaryOperator operator, RealPair.Domain domain) {
        this.name = name;
        this.operator = operator;
        this.domain = domain;
    }

    @Override
    public FlatVector compute(FlatVector[] arguments, ActiveRows active, Outcome outcome) {
        double[] left = ((F64Vector) arguments[0]).values();
        double[] right = ((F64Vector) arguments[1]).values();
        F64Vector target = result.begin(active.length());
        double[] out = target.values();
        int[] rows = active.rows();
        for (int i = 0; i < active.count(); i++) {
            int row = rows[i];
            if (domain.contains(left[row], right[row])) {
                out[row] = operator.applyAsDouble(left[row], right[row]);
            } else {
                outcome.fail(row);
            }
        }
        return target;
    }

    @Override
    public SnellerException failure(FlatVector[] arguments, int row) {
        String pair = ((F64Vector) arguments[0]).values()[row] + ", " + ((F64Vector) arguments[1]).values()[row];
        return new SnellerException(
                ErrorCode.INVALID_ARGUMENT, name + " is not defined for '" + pair + "'. Filter such rows or use IFF");
    }
}
