package dev.sneller.type;

import dev.sneller.error.Invariant;
import java.util.Arrays;

/** The SQL order of non-null constants of one type (NUMBER: one scale): NaN greatest, -0 = 0, text by unsigned bytes, instants only. */
public final class DatumOrder {
    private DatumOrder() {}

    public static int compare(Datum a, Datum b) {
        Invariant.check(
                a.type().kind() == b.type().kind()
                        && a.type().scale() == b.type().scale(),
                "constants of one type");
        return switch (a.type().kind()) {
            case DOUBLE -> Double.compare(a.doubleValue() + 0.0, b.doubleValue() + 0.0);
            case VARCHAR, BINARY -> Arrays.compareUnsigned(a.bytes(), b.bytes());
            case BOOLEAN, NUMBER, DATE, TIME, TIMESTAMP_NTZ, TIMESTAMP_LTZ, TIMESTAMP_TZ ->
                a.high() != b.high() ? Long.compare(a.high(), b.high()) : Long.compareUnsigned(a.low(), b.low());
            case VARIANT, OBJECT, ARRAY -> throw Invariant.unreachable("order of " + a.type() + " constants");
        };
    }
}
