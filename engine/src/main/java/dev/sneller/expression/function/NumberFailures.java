package dev.sneller.expression.function;

import dev.sneller.error.ErrorCode;
import dev.sneller.error.SnellerException;
import dev.sneller.expression.batch.IntegerInput;
import dev.sneller.kernel.Int128;
import dev.sneller.type.LogicalType;
import dev.sneller.vector.FlatVector;

/** What is said when arithmetic fails. */
public final class NumberFailures {
    private NumberFailures() {}

    public static SnellerException divisionByZero(String dividend) {
        return new SnellerException(
                ErrorCode.DIVISION_BY_ZERO,
                dividend + " divided by zero. Use NULLIF(divisor, 0), DIV0, or set DIVISION_BY_ZERO = 'NULL'");
    }

    /** @param operator as written */
    public static SnellerException outOfRange(String operator, FlatVector[] arguments, int row, LogicalType type) {
        String left = text(arguments[0], row);
        String shown = arguments.length == 1
                ? operator + "(" + left + ")"
                : left + " " + operator + " " + text(arguments[1], row);
        return new SnellerException(
                ErrorCode.NUMERIC_OUT_OF_RANGE,
                shown + " does not fit " + type + ". Cast an operand to FLOAT or to fewer digits");
    }

    public static String text(FlatVector vector, int row) {
        IntegerInput in = new IntegerInput().of(vector);
        return Int128.toText(in.high(row), in.low(row), vector.type().scale());
    }
}
