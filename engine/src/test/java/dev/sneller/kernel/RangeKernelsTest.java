package dev.sneller.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.function.IntPredicate;
import org.junit.jupiter.api.Test;

class RangeKernelsTest {
    private static final int LONGEST = 130;
    private static final long[] LONG_BOUNDS = {
        Long.MIN_VALUE, Long.MIN_VALUE + 1, -1, 0, 1, Long.MAX_VALUE - 1, Long.MAX_VALUE
    };
    private static final double[] DOUBLE_BOUNDS = {
        Double.NEGATIVE_INFINITY,
        -Double.MAX_VALUE,
        -1.5,
        -0.0,
        0.0,
        Double.MIN_VALUE,
        1.5,
        Double.POSITIVE_INFINITY,
        Double.NaN
    };

    @Test
    void longsAndIntsLieInRangesOfAllExtremes() {
        long[] longs = new long[LONGEST + 3];
        int[] ints = new int[LONGEST + 3];
        Random random = new Random(1);
        for (int i = 0; i < longs.length; i++) {
            longs[i] = i % 3 == 0 ? LONG_BOUNDS[i % LONG_BOUNDS.length] : random.nextLong() >> random.nextInt(64);
            ints[i] = (int) (longs[i] ^ longs[i] >> 32);
        }
        for (KernelSet set : KernelTwins.sets()) {
            for (int count = 0; count <= LONGEST; count++) {
                long lo = LONG_BOUNDS[random.nextInt(LONG_BOUNDS.length)];
                long hi = LONG_BOUNDS[random.nextInt(LONG_BOUNDS.length)];
                boolean negated = random.nextBoolean();
                long[] mask = dirty(count);
                set.ranges().longs(longs, 3, count, lo, hi, negated, mask);
                expect(set, mask, count, i -> negated ^ (lo <= longs[3 + i] && longs[3 + i] <= hi));
                int low = (int) lo;
                int high = (int) (hi >> 32);
                set.ranges().ints(ints, 1, count, low, high, negated, mask);
                expect(set, mask, count, i -> negated ^ (low <= ints[1 + i] && ints[1 + i] <= high));
            }
        }
    }

    @Test
    void everyByteLiesInTheRangesThatHoldIt() {
        byte[] bytes = new byte[256];
        for (int i = 0; i < 256; i++) {
            bytes[i] = (byte) i;
        }
        for (KernelSet set : KernelTwins.sets()) {
            for (int lo = -128; lo < 128; lo += 3) {
                for (int hi = -128; hi < 128; hi += 5) {
                    byte low = (byte) lo;
                    byte high = (byte) hi;
                    long[] mask = dirty(256);
                    set.ranges().bytes(bytes, 0, 256, low, high, false, mask);
                    expect(set, mask, 256, i -> low <= bytes[i] && bytes[i] <= high);
                }
            }
        }
    }

    @Test
    void shortsLieInRanges() {
        short[] shorts = new short[LONGEST];
        Random random = new Random(2);
        for (int i = 0; i < shorts.length; i++) {
            shorts[i] = (short) random.nextInt();
        }
        for (KernelSet set : KernelTwins.sets()) {
            for (int count = 0; count <= LONGEST; count++) {
                short lo = random.nextInt(4) == 0 ? Short.MIN_VALUE : (short) random.nextInt();
                short hi = random.nextInt(4) == 0 ? Short.MAX_VALUE : (short) random.nextInt();
                long[] mask = dirty(count);
                set.ranges().shorts(shorts, 0, count, lo, hi, true, mask);
                expect(set, mask, count, i -> !(lo <= shorts[i] && shorts[i] <= hi));
            }
        }
    }

    @Test
    void floatingRangesTakeZerosAsEqualAndNanAsGreatest() {
        double[] doubles = new double[LONGEST];
        float[] floats = new float[LONGEST];
        Random random = new Random(3);
        for (int i = 0; i < LONGEST; i++) {
            doubles[i] = i % 2 == 0 ? DOUBLE_BOUNDS[i / 2 % DOUBLE_BOUNDS.length] : random.nextGaussian();
            floats[i] = (float) doubles[i];
        }
        doubles[5] = Double.longBitsToDouble(0xFFF8000000000123L);
        floats[5] = Float.intBitsToFloat(0xFFC00123);
        for (KernelSet set : KernelTwins.sets()) {
            for (double lo : DOUBLE_BOUNDS) {
                for (double hi : DOUBLE_BOUNDS) {
                    long[] mask = dirty(LONGEST);
                    set.ranges().doubles(doubles, 0, LONGEST, lo, hi, false, mask);
                    expect(set, mask, LONGEST, i -> order(lo, doubles[i]) <= 0 && order(doubles[i], hi) <= 0);
                    float low = (float) lo;
                    float high = (float) hi;
                    set.ranges().floats(floats, 0, LONGEST, low, high, false, mask);
                    expect(set, mask, LONGEST, i -> order(low, floats[i]) <= 0 && order(floats[i], high) <= 0);
                }
            }
        }
    }

    @Test
    void codesAreUnsigned() {
        Random random = new Random(4);
        byte[] bytes = new byte[LONGEST];
        short[] shorts = new short[LONGEST];
        int[] ints = new int[LONGEST];
        for (int i = 0; i < LONGEST; i++) {
            bytes[i] = (byte) random.nextInt();
            shorts[i] = (short) random.nextInt();
            ints[i] = random.nextInt(70_000);
        }
        long[] wanted = new long[70_000 / 64 + 1];
        for (int w = 0; w < wanted.length; w++) {
            wanted[w] = w % 3 == 1 ? 0 : random.nextLong();
        }
        for (KernelSet set : KernelTwins.sets()) {
            CodeKernels codes = set.codes();
            for (int count = 0; count <= LONGEST; count++) {
                int lo = random.nextInt(256);
                int hi = lo + random.nextInt(256 - lo);
                long[] mask = dirty(count);
                codes.bytesBetween(bytes, 0, count, lo, hi, mask);
                expect(set, mask, count, i -> lo <= (bytes[i] & 0xFF) && (bytes[i] & 0xFF) <= hi);
                codes.shortsBetween(shorts, 0, count, lo << 8, hi << 8, mask);
                expect(set, mask, count, i -> lo << 8 <= (shorts[i] & 0xFFFF) && (shorts[i] & 0xFFFF) <= hi << 8);
                codes.intsEqual(ints, 0, count, ints[7], mask);
                expect(set, mask, count, i -> ints[i] == ints[7]);
                codes.bytesAmong(bytes, 0, count, wanted, mask);
                expect(set, mask, count, i -> Masks.get(wanted, bytes[i] & 0xFF));
                codes.shortsAmong(shorts, 0, count, wanted, mask);
                expect(set, mask, count, i -> Masks.get(wanted, shorts[i] & 0xFFFF));
                codes.intsAmong(ints, 0, count, wanted, mask);
                expect(set, mask, count, i -> Masks.get(wanted, ints[i]));
            }
        }
    }

    /** The order of SQL: −0 equals 0, NaN is greatest. */
    private static int order(double a, double b) {
        return Double.compare(a + 0.0, b + 0.0);
    }

    private static long[] dirty(int count) {
        long[] mask = new long[Masks.words(count)];
        java.util.Arrays.fill(mask, 0x5A5A5A5A5A5A5A5AL);
        return mask;
    }

    private static void expect(KernelSet set, long[] mask, int count, IntPredicate holds) {
        long[] expected = new long[Masks.words(count)];
        for (int i = 0; i < count; i++) {
            if (holds.test(i)) {
                Masks.set(expected, i);
            }
        }
        assertThat(java.util.Arrays.copyOf(mask, expected.length))
                .as(set.name() + ", " + count + " rows")
                .isEqualTo(expected);
    }
}
