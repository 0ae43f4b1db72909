package dev.sneller.exec.operator.sort;

import dev.sneller.error.Invariant;
import dev.sneller.kernel.Int128;
import dev.sneller.variant.VariantComparator;
import dev.sneller.vector.BoolVector;
import dev.sneller.vector.BytesVector;
import dev.sneller.vector.F64Vector;
import dev.sneller.vector.FlatVector;
import dev.sneller.vector.I128Vector;
import dev.sneller.vector.I32Vector;
import dev.sneller.vector.I64Vector;
import dev.sneller.vector.VariantVector;
import dev.sneller.vector.ZonedVector;
import java.util.Arrays;

/** The SQL order of two present values of one type in flat vectors, whatever their lanes. */
public final class ValueOrder {
    private ValueOrder() {}

    public static int compare(FlatVector a, int rowA, FlatVector b, int rowB) {
        if (a instanceof I64Vector x && b instanceof I64Vector y) {
            return Long.compare(x.values()[rowA], y.values()[rowB]);
        } else if (a instanceof BytesVector x) {
            return bytes(x, rowA, (BytesVector) b, rowB);
        } else if (a instanceof F64Vector x) {
            return Double.compare(x.values()[rowA] + 0.0, ((F64Vector) b).values()[rowB] + 0.0);
        } else if (a instanceof I32Vector x) {
            return Integer.compare(x.values()[rowA], ((I32Vector) b).values()[rowB]);
        } else if (a instanceof BoolVector x) {
            return Boolean.compare(x.value(rowA), ((BoolVector) b).value(rowB));
        } else if (a instanceof ZonedVector x) {
            return compare(x.instants(), rowA, ((ZonedVector) b).instants(), rowB);
        } else if (a instanceof VariantVector x) {
            return variants(x.binary(), rowA, ((VariantVector) b).binary(), rowB);
        }
        return Int128.compare(high(a, rowA), low(a, rowA), high(b, rowB), low(b, rowB));
    }

    private static int bytes(BytesVector a, int rowA, BytesVector b, int rowB) {
        int fromA = a.start()[rowA];
        int fromB = b.start()[rowB];
        return Arrays.compareUnsigned(
                a.bytes(), fromA, fromA + a.lengths()[rowA], b.bytes(), fromB, fromB + b.lengths()[rowB]);
    }

    private static int variants(BytesVector a, int rowA, BytesVector b, int rowB) {
        return new VariantComparator().compare(a.bytes(), a.start()[rowA], b.bytes(), b.start()[rowB]);
    }

    static long high(FlatVector vector, int row) {
        if (vector instanceof I128Vector wide) {
            return wide.high()[row];
        }
        return low(vector, row) >> 63;
    }

    static long low(FlatVector vector, int row) {
        if (vector instanceof I64Vector longs) {
            return longs.values()[row];
        } else if (vector instanceof I128Vector wide) {
            return wide.low()[row];
        }
        throw Invariant.unreachable(vector.getClass());
    }
}
