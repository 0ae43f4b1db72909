package dev.sneller.expression.function.compare;

import dev.sneller.expression.batch.ActiveRows;
import dev.sneller.expression.batch.IntegerInput;
import dev.sneller.kernel.Int128;
import dev.sneller.kernel.OrderImage;
import dev.sneller.type.LogicalType;
import dev.sneller.vector.BoolVector;
import dev.sneller.vector.BytesVector;
import dev.sneller.vector.F64Vector;
import dev.sneller.vector.FlatVector;
import dev.sneller.vector.I32Vector;
import dev.sneller.vector.I64Vector;
import java.math.BigInteger;
import java.util.Arrays;

/** How two vectors compare row by row, as two bitmaps: NaN equals NaN and is greatest, text by bytes, instants alone. */
@FunctionalInterface
interface RowOrder {
    /** Sets both bitmaps for the active rows; bits of others are undefined. */
    void compare(FlatVector a, FlatVector b, ActiveRows active, long[] less, long[] equal);

    /** For values of one class; NUMBERs may differ in scale. */
    static RowOrder of(LogicalType left, LogicalType right) {
        return switch (left.kind()) {
            case BOOLEAN -> RowOrder::bits;
            case DOUBLE -> (a, b, active, less, equal) -> doubles((F64Vector) a, (F64Vector) b, active, less, equal);
            case VARCHAR, BINARY ->
                (a, b, active, less, equal) -> bytes((BytesVector) a, (BytesVector) b, active, less, equal);
            case NUMBER -> left.scale() == right.scale() ? RowOrder::integers : scaled(left.scale(), right.scale());
            case DATE, TIME, TIMESTAMP_NTZ, TIMESTAMP_LTZ, TIMESTAMP_TZ -> RowOrder::integers;
            case VARIANT, OBJECT, ARRAY -> new VariantOrder();
        };
    }

    private static void bits(FlatVector a, FlatVector b, ActiveRows active, long[] less, long[] equal) {
        long[] left = ((BoolVector) a).bits();
        long[] right = ((BoolVector) b).bits();
        for (int w = 0; w << 6 < active.length(); w++) {
            less[w] = ~left[w] & right[w];
            equal[w] = ~(left[w] ^ right[w]);
        }
    }

    private static void integers(FlatVector a, FlatVector b, ActiveRows active, long[] less, long[] equal) {
        int length = active.length();
        if (a instanceof I64Vector left && b instanceof I64Vector right) {
            longs(left.values(), right.values(), length, less, equal);
            return;
        }
        if (a instanceof I32Vector left && b instanceof I32Vector right) {
            ints(left.values(), right.values(), length, less, equal);
            return;
        }
        IntegerInput left = new IntegerInput().of(a);
        IntegerInput right = new IntegerInput().of(b);
        each(
                active,
                less,
                equal,
                row -> Int128.compare(left.high(row), left.low(row), right.high(row), right.low(row)));
    }

    private static void longs(long[] left, long[] right, int length, long[] less, long[] equal) {
        for (int w = 0; w << 6 < length; w++) {
            long lessBits = 0;
            long equalBits = 0;
            int from = w << 6;
            int rows = Math.min(64, length - from);
            for (int i = 0; i < rows; i++) {
                long a = left[from + i];
                long b = right[from + i];
                lessBits |= (a < b ? 1L : 0L) << i;
                equalBits |= (a == b ? 1L : 0L) << i;
            }
            less[w] = lessBits;
            equal[w] = equalBits;
        }
    }

    private static void ints(int[] left, int[] right, int length, long[] less, long[] equal) {
        for (int w = 0; w << 6 < length; w++) {
            long lessBits = 0;
            long equalBits = 0;
            int from = w << 6;
            int rows = Math.min(64, length - from);
            for (int i = 0; i < rows; i++) {
                int a = left[from + i];
                int b = right[from + i];
                lessBits |= (a < b ? 1L : 0L) << i;
                equalBits |= (a == b ? 1L : 0L) << i;
            }
            less[w] = lessBits;
            equal[w] = equalBits;
        }
    }

    private static void doubles(F64Vector a, F64Vector b, ActiveRows active, long[] less, long[] equal) {
        double[] left = a.values();
        double[] right = b.values();
        for (int w = 0; w << 6 < active.length(); w++) {
            long lessBits = 0;
            long equalBits = 0;
            int from = w << 6;
            int rows = Math.min(64, active.length() - from);
            for (int i = 0; i < rows; i++) {
                long x = OrderImage.of(left[from + i]);
                long y = OrderImage.of(right[from + i]);
                lessBits |= (x < y ? 1L : 0L) << i;
                equalBits |= (x == y ? 1L : 0L) << i;
            }
            less[w] = lessBits;
            equal[w] = equalBits;
        }
    }

    private static void bytes(BytesVector a, BytesVector b, ActiveRows active, long[] less, long[] equal) {
        each(active, less, equal, row -> {
            int left = a.start()[row];
            int right = b.start()[row];
            return Arrays.compareUnsigned(
                    a.bytes(), left, left + a.lengths()[row], b.bytes(), right, right + b.lengths()[row]);
        });
    }

    private static RowOrder scaled(int leftScale, int rightScale) {
        return (a, b, active, less, equal) -> {
            IntegerInput left = new IntegerInput().of(a);
            IntegerInput right = new IntegerInput().of(b);
            each(
                    active,
                    less,
                    equal,
                    row -> leftScale < rightScale
                            ? compareScaled(left, right, row, rightScale - leftScale)
                            : -compareScaled(right, left, row, leftScale - rightScale));
        };
    }

    /** {@code a * 10^digits} against {@code b}. */
    private static int compareScaled(IntegerInput a, IntegerInput b, int row, int digits) {
        if (digits <= LogicalType.MAX_LONG_PRECISION && a.fitsLong(row)) {
            long factor = Int128.powerOfTen(digits);
            long value = a.low(row);
            return Int128.compare(Math.multiplyHigh(value, factor), value * factor, b.high(row), b.low(row));
        }
        BigInteger scaled = Int128.toBigInteger(a.high(row), a.low(row)).multiply(BigInteger.TEN.pow(digits));
        return scaled.compareTo(Int128.toBigInteger(b.high(row), b.low(row)));
    }

    /** The order of one row: negative, zero, positive. */
    @FunctionalInterface
    interface RowComparator {
        int compare(int row);
    }

    /** Row by row, for orders that cost more than the walk. */
    static void each(ActiveRows active, long[] less, long[] equal, RowComparator comparator) {
        int words = active.length() + 63 >>> 6;
        Arrays.fill(less, 0, words, 0);
        Arrays.fill(equal, 0, words, 0);
        int[] rows = active.rows();
        for (int i = 0; i < active.count(); i++) {
            int row = rows[i];
            int order = comparator.compare(row);
            less[row >>> 6] |= (long) (order >>> 31) << row;
            equal[row >>> 6] |= (order == 0 ? 1L : 0L) << row;
        }
    }
}
