package dev.sneller.kernel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Runs every kernel with two forms and compares; run over and over it is what {@link KernelFamily} times. */
final class KernelSelfCheck {
    private static final int ROWS = 333;
    private static final int WARM_ROWS = 512;

    private final int rows;
    private final long[] longs;
    private final int[] ints;
    private final short[] shorts;
    private final byte[] bytes;
    private final double[] doubles;
    private final float[] floats;
    private final long[] mask;
    private final byte[] packed;

    /** Widths of packed values that are tried: every so many. */
    private final int widthStep;

    private KernelSelfCheck(int rows, int widthStep, long seed) {
        Random random = new Random(seed);
        this.widthStep = widthStep;
        this.rows = rows;
        longs = new long[rows];
        ints = new int[rows];
        shorts = new short[rows];
        bytes = new byte[rows];
        doubles = new double[rows];
        floats = new float[rows];
        for (int i = 0; i < rows; i++) {
            longs[i] = random.nextLong() >> random.nextInt(64);
            ints[i] = random.nextInt() >> random.nextInt(32);
            shorts[i] = (short) ints[i];
            bytes[i] = (byte) ints[i];
            doubles[i] = i % 17 == 0 ? Double.NaN : longs[i];
            floats[i] = i % 19 == 0 ? -0.0f : ints[i];
        }
        mask = new long[Masks.words(rows)];
        Arrays.setAll(mask, i -> random.nextLong());
        Masks.trim(mask, rows);
        packed = new byte[rows * 8 + BitPacking.SLACK];
        random.nextBytes(packed);
    }

    /** Name of the first family whose results differ, or null. */
    static String difference(KernelSet expected, KernelSet actual) {
        KernelSelfCheck check = new KernelSelfCheck(ROWS, 1, 42);
        if (!Arrays.equals(check.ranges(expected), check.ranges(actual))) {
            return "range kernels";
        }
        if (!Arrays.equals(check.codes(expected), check.codes(actual))) {
            return "code kernels";
        }
        if (!Arrays.equals(check.selections(expected), check.selections(actual))) {
            return "selection kernels";
        }
        if (!Arrays.equals(check.sums(expected), check.sums(actual))) {
            return "sum kernels";
        }
        if (!Arrays.equals(check.unpacked(expected), check.unpacked(actual))) {
            return "bit-unpacking kernels";
        }
        return Arrays.equals(check.found(expected), check.found(actual)) ? null : "search kernels";
    }

    /** The work of each family on full batches, to be timed. */
    static List<KernelFamily> families() {
        KernelSelfCheck check = new KernelSelfCheck(WARM_ROWS, 5, 43);
        List<KernelFamily> families = new ArrayList<>();
        families.add(new KernelFamily("range", check::ranges, (to, from) -> to.withRanges(from.ranges())));
        families.add(new KernelFamily("code", check::codes, (to, from) -> to.withCodes(from.codes())));
        families.add(
                new KernelFamily("selection", check::selections, (to, from) -> to.withSelections(from.selections())));
        families.add(new KernelFamily("sum", check::sums, (to, from) -> to.withSums(from.sums())));
        families.add(
                new KernelFamily("bit-unpacking", check::unpacked, (to, from) -> to.withBitPacking(from.bitPacking())));
        families.add(new KernelFamily("search", check::found, (to, from) -> to.withSearches(from.searches())));
        return families;
    }

    private long[] ranges(KernelSet set) {
        RangeKernels ranges = set.ranges();
        long[] all = new long[0];
        long[] bits = new long[mask.length];
        ranges.longs(longs, 0, rows, -5, Long.MAX_VALUE, false, bits);
        all = append(all, bits);
        ranges.ints(ints, 0, rows, Integer.MIN_VALUE, 7, true, bits);
        all = append(all, bits);
        ranges.shorts(shorts, 0, rows, (short) -100, (short) 100, false, bits);
        all = append(all, bits);
        ranges.bytes(bytes, 0, rows, (byte) -3, Byte.MAX_VALUE, false, bits);
        all = append(all, bits);
        ranges.doubles(doubles, 0, rows, 0.0, Double.NaN, false, bits);
        all = append(all, bits);
        ranges.floats(floats, 0, rows, -1e9f, 0f, true, bits);
        return append(all, bits);
    }

    private long[] codes(KernelSet set) {
        CodeKernels codes = set.codes();
        long[] all = new long[0];
        long[] bits = new long[mask.length];
        long[] wanted = {0x123456789ABCDEFL, -1L, 5, 0x8000000000000001L};
        codes.bytesAmong(bytes, 0, rows, wanted, bits);
        all = append(all, bits);
        codes.bytesBetween(bytes, 0, rows, 100, 200, bits);
        all = append(all, bits);
        codes.shortsBetween(shorts, 0, rows, 5, 40_000, bits);
        all = append(all, bits);
        codes.intsBetween(ints, 0, rows, 5, 1 << 30, bits);
        return append(all, bits);
    }

    private int[] selections(KernelSet set) {
        int[] selection = new int[rows];
        int selected = set.selections().select(mask, rows, selection);
        return Arrays.copyOf(selection, selected);
    }

    private long[] sums(KernelSet set) {
        SumKernels sums = set.sums();
        long[] wide = new long[2];
        sums.addLongs(longs, 0, rows, mask, wide);
        double[] sum = new double[2];
        sums.addDoubles(floatsAsDoubles(), 0, rows, mask, sum);
        return new long[] {
            wide[0],
            wide[1],
            sums.sumInts(ints, 0, rows, mask),
            sums.minLongs(longs, 0, rows, mask),
            sums.maxLongs(longs, 0, rows, null),
            sums.minInts(ints, 0, rows, mask),
            sums.maxInts(ints, 0, rows, null),
            Double.doubleToLongBits(sums.minDoubles(doubles, 0, rows, mask)),
            Double.doubleToLongBits(sums.maxDoubles(doubles, 0, rows, null)),
            Double.doubleToLongBits(SumKernels.total(sum))
        };
    }

    /** Integral and small, so that every order of summing gives the same number. */
    private double[] floatsAsDoubles() {
        double[] small = new double[rows];
        for (int i = 0; i < rows; i++) {
            small[i] = bytes[i];
        }
        return small;
    }

    private long[] unpacked(KernelSet set) {
        long[] all = new long[rows];
        long[] values = new long[rows];
        int[] narrow = new int[rows];
        for (int width = 0; width <= 64; width += widthStep) {
            set.bitPacking().longs(packed, 0, width, -3, 8, rows - 8, values, 0);
            for (int i = 0; i < rows; i++) {
                all[i] = all[i] * 31 + values[i];
            }
            if (width <= 32) {
                set.bitPacking().ints(packed, 1, width, 9, 8, rows - 8, narrow, 0);
                for (int i = 0; i < rows; i++) {
                    all[i] = all[i] * 31 + narrow[i];
                }
            }
        }
        return all;
    }

    /** Needles of one to three bytes, as the random bytes hold them rarely and often. */
    private int[] found(KernelSet set) {
        int[] places = new int[3];
        for (int size = 1; size <= 3; size++) {
            byte[] needle = Arrays.copyOfRange(packed, packed.length - 90, packed.length - 90 + size);
            places[size - 1] = set.searches().indexOf(packed, size, packed.length, needle);
        }
        return places;
    }

    private static long[] append(long[] all, long[] bits) {
        long[] longer = Arrays.copyOf(all, all.length + bits.length);
        System.arraycopy(bits, 0, longer, all.length, bits.length);
        return longer;
    }
}
