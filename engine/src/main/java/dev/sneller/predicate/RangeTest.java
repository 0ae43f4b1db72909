package dev.sneller.predicate;

import dev.sneller.kernel.Int128;
import dev.sneller.kernel.KernelProvider;
import dev.sneller.kernel.Masks;
import dev.sneller.kernel.OrderImage;
import dev.sneller.type.Datum;
import dev.sneller.type.TypeKind;
import java.util.Arrays;

/** A range of values: on 64-bit integers and doubles a closed range of longs, prepared once. */
final class RangeTest implements ValueTest {
    private static final long LEAST_IMAGE = OrderImage.of(Double.NEGATIVE_INFINITY);
    private static final long GREATEST_IMAGE = OrderImage.of(Double.NaN);

    private final ColumnPredicate.ValueRange range;
    /** Closed bounds of longs, or of images of doubles; {@code least > greatest} when none is inside. */
    private final long least;

    private final long greatest;

    RangeTest(ColumnPredicate.ValueRange range) {
        this.range = range;
        boolean isDouble = isDouble(range.low()) || isDouble(range.high());
        long from = isDouble ? LEAST_IMAGE : Long.MIN_VALUE;
        long to = isDouble ? GREATEST_IMAGE : Long.MAX_VALUE;
        boolean empty = false;
        if (range.low() != null) {
            long image = image(range.low(), isDouble);
            boolean fits = range.low().fitsLong();
            empty = fits
                    ? !range.lowInclusive() && image == Long.MAX_VALUE
                    : range.low().high() >= 0;
            from = !fits ? from : range.lowInclusive() ? image : image + 1;
        }
        if (range.high() != null) {
            long image = image(range.high(), isDouble);
            boolean fits = range.high().fitsLong();
            empty |= fits
                    ? !range.highInclusive() && image == Long.MIN_VALUE
                    : range.high().high() < 0;
            to = !fits ? to : range.highInclusive() ? image : image - 1;
        }
        least = empty ? 1 : from;
        greatest = empty ? 0 : to;
    }

    private static boolean isDouble(Datum bound) {
        return bound != null && bound.type().kind() == TypeKind.DOUBLE;
    }

    private static long image(Datum bound, boolean isDouble) {
        return isDouble ? OrderImage.of(bound.doubleValue()) : bound.low();
    }

    @Override
    public void longs(long[] values, int rows, long[] inside) {
        KernelProvider.kernels().ranges().longs(values, 0, rows, least, greatest, false, inside);
    }

    @Override
    public void ints(int[] values, int rows, long[] inside) {
        if (least > greatest || least > Integer.MAX_VALUE || greatest < Integer.MIN_VALUE) {
            Masks.fill(inside, rows, false);
            return;
        }
        int from = (int) Math.max(least, Integer.MIN_VALUE);
        int to = (int) Math.min(greatest, Integer.MAX_VALUE);
        KernelProvider.kernels().ranges().ints(values, 0, rows, from, to, false, inside);
    }

    @Override
    public void doubles(double[] values, int rows, long[] inside) {
        if (range.low() == null && range.high() == null) {
            Masks.fill(inside, rows, true);
        } else if (least > greatest) {
            Masks.fill(inside, rows, false);
        } else {
            KernelProvider.kernels().ranges().doubles(values, 0, rows, leastDouble(), greatestDouble(), false, inside);
        }
    }

    /** An image past infinity is that of NaN. */
    private double leastDouble() {
        return OrderImage.toDouble(least);
    }

    /** The image just below NaN's is infinity's, and -1 is that of -0, below which the next value is not zero. */
    private double greatestDouble() {
        if (greatest < GREATEST_IMAGE && greatest > OrderImage.of(Double.POSITIVE_INFINITY)) {
            return Double.POSITIVE_INFINITY;
        }
        return greatest == -1 ? -Double.MIN_VALUE : OrderImage.toDouble(greatest);
    }

    @Override
    public boolean containsWide(long high, long low) {
        return isInside(
                range.low() == null
                        ? 1
                        : Int128.compare(
                                high, low, range.low().high(), range.low().low()),
                range.high() == null
                        ? -1
                        : Int128.compare(
                                high, low, range.high().high(), range.high().low()));
    }

    @Override
    public boolean containsBoolean(boolean value) {
        return containsWide(0, value ? 1 : 0);
    }

    @Override
    public boolean containsBytes(byte[] bytes, int start, int length) {
        return isInside(
                range.low() == null
                        ? 1
                        : compare(bytes, start, length, range.low().bytes()),
                range.high() == null
                        ? -1
                        : compare(bytes, start, length, range.high().bytes()));
    }

    private static int compare(byte[] bytes, int start, int length, byte[] bound) {
        return Arrays.compareUnsigned(bytes, start, start + length, bound, 0, bound.length);
    }

    /** @param low order of the value against the low bound */
    private boolean isInside(int low, int high) {
        return (low > 0 || low == 0 && range.lowInclusive()) && (high < 0 || high == 0 && range.highInclusive());
    }
}
