package dev.sneller.expression.function.time;

import dev.sneller.error.ErrorCode;
import dev.sneller.error.SnellerException;
import dev.sneller.expression.batch.ActiveRows;
import dev.sneller.expression.batch.IntegerInput;
import dev.sneller.expression.batch.IntegerResult;
import dev.sneller.expression.batch.Kernel;
import dev.sneller.expression.batch.Outcome;
import dev.sneller.expression.function.CallSite;
import dev.sneller.expression.function.NumberFailures;
import dev.sneller.type.LogicalType;
import dev.sneller.type.TypeKind;
import dev.sneller.vector.FlatVector;
import dev.sneller.vector.I32Vector;
import java.time.LocalDate;

/** DATE plus or minus days, and days between two DATEs. */
public final class DateArithmetic {
    private static final long FIRST = LocalDate.of(1, 1, 1).toEpochDay();
    private static final long LAST = LocalDate.of(9999, 12, 31).toEpochDay();

    private DateArithmetic() {}

    public static boolean isMeant(CallSite site) {
        return site.argumentType(0).kind() == TypeKind.DATE
                || site.argumentType(1).kind() == TypeKind.DATE;
    }

    public static Kernel kernel(CallSite site, boolean negative) {
        return site.type().kind() == TypeKind.DATE ? new Shift(site, negative) : between(site.type());
    }

    private static Kernel between(LogicalType type) {
        IntegerResult result = new IntegerResult(type);
        return (arguments, active, outcome) -> {
            int[] left = ((I32Vector) arguments[0]).values();
            int[] right = ((I32Vector) arguments[1]).values();
            result.begin(active.length());
            int[] rows = active.rows();
            for (int i = 0; i < active.count(); i++) {
                result.set(rows[i], (long) left[rows[i]] - right[rows[i]]);
            }
            return result.finish();
        };
    }

    private static final class Shift implements Kernel {
        private final int date;
        private final long sign;
        private I32Vector target;

        Shift(CallSite site, boolean negative) {
            date = site.argumentType(0).kind() == TypeKind.DATE ? 0 : 1;
            sign = negative ? -1 : 1;
        }

        @Override
        public FlatVector compute(FlatVector[] arguments, ActiveRows active, Outcome outcome) {
            if (target == null || target.capacity() < active.length()) {
                target = new I32Vector(LogicalType.DATE, active.length());
            }
            IntegerInput from = new IntegerInput().of(arguments[date]);
            IntegerInput by = new IntegerInput().of(arguments[1 - date]);
            int[] rows = active.rows();
            for (int i = 0; i < active.count(); i++) {
                int row = rows[i];
                long days = by.low(row);
                long shifted = from.low(row) + sign * days;
                if (by.fitsLong(row) && Math.abs(days) <= LAST - FIRST && shifted >= FIRST && shifted <= LAST) {
                    target.values()[row] = (int) shifted;
                } else {
                    outcome.fail(row);
                }
            }
            return target;
        }

        @Override
        public SnellerException failure(FlatVector[] arguments, int row) {
            long days = new IntegerInput().of(arguments[date]).low(row);
            return new SnellerException(
                    ErrorCode.NOT_A_DATE,
                    "'" + LocalDate.ofEpochDay(days) + "' moved by " + NumberFailures.text(arguments[1 - date], row)
                            + " days leaves the years 1 to 9999");
        }
    }
}
