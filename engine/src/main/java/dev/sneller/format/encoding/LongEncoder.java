package dev.sneller.format.encoding;

import dev.sneller.kernel.BitPacking;
import dev.sneller.kernel.KernelProvider;
import dev.sneller.kernel.SumKernels;
import java.util.Arrays;

/** Chooses among the encodings of longs by their size over the whole page. */
final class LongEncoder {
    /** Slower to read than equal bits, so taken only when smaller by a fifth. */
    private static final double WORTH_STEPS = 0.8;

    private static final int SAMPLE = 256;
    private static final int LEAST_FOR_CHOICE = 64;

    private LongEncoder() {}

    static EncodedPage encode(long[] values, int offset, int count) {
        if (count < LEAST_FOR_CHOICE) {
            return encodeSimple(values, offset, count);
        }
        Profile profile = Profile.of(values, offset, count);
        if (profile.runs == 1) {
            return ConstantLongEncoding.encode(values[offset], count);
        }
        int width = BitPacking.widthOf(profile.greatest - profile.least);
        long packed = BitPacking.bytesOf(count, width);
        // A run costs at most a value and an end.
        long runs = BitPacking.bytesOf(profile.runs, width + BitPacking.widthOf(count));
        long steps = DeltaEncoding.size(count, profile.leastStep, profile.greatestStep);
        Patch patch = Patch.best(values, offset, count, profile.least);
        long[] distinct = DistinctValues.of(values, offset, count);
        long places = distinct.length == 0 ? Long.MAX_VALUE : DistinctLongEncoding.size(count, distinct.length);
        long smallest = Math.min(Math.min(runs, steps), Math.min(patch.bytes, places));
        if (smallest >= packed * WORTH_STEPS) {
            return FrameOfReferenceEncoding.encode(values, offset, count, profile.least, profile.greatest);
        }
        if (smallest == runs) {
            return RunLengthEncoding.encode(values, offset, count, profile.runs);
        }
        if (smallest == patch.bytes) {
            return PatchedEncoding.encode(values, offset, count, patch.bias, patch.width);
        }
        if (smallest == places) {
            return DistinctLongEncoding.encode(values, offset, count, distinct);
        }
        return DeltaEncoding.encode(values, offset, count, profile.leastStep, profile.greatestStep);
    }

    /** Constant or packed in equal bits. */
    static EncodedPage encodeSimple(long[] values, int offset, int count) {
        if (count == 0) {
            return ConstantLongEncoding.encode(0, 0);
        }
        SumKernels kernels = KernelProvider.kernels().sums();
        long least = kernels.minLongs(values, offset, count, null);
        long greatest = kernels.maxLongs(values, offset, count, null);
        return least == greatest
                ? ConstantLongEncoding.encode(least, count)
                : FrameOfReferenceEncoding.encode(values, offset, count, least, greatest);
    }

    /** Bounds of values and of steps between them (as signed, wrapping), and the number of runs. */
    private record Profile(long least, long greatest, long leastStep, long greatestStep, int runs) {
        static Profile of(long[] values, int offset, int count) {
            long least = values[offset];
            long greatest = least;
            long leastStep = Long.MAX_VALUE;
            long greatestStep = Long.MIN_VALUE;
            int runs = 1;
            for (int i = offset + 1; i < offset + count; i++) {
                long value = values[i];
                long step = value - values[i - 1];
                least = Math.min(least, value);
                greatest = Math.max(greatest, value);
                leastStep = Math.min(leastStep, step);
                greatestStep = Math.max(greatestStep, step);
                runs += step == 0 ? 0 : 1;
            }
            return new Profile(least, greatest, leastStep, greatestStep, runs);
        }
    }

    /** Bias and width of a patched page, and its bytes. */
    private record Patch(long bias, int width, long bytes) {

        /**
         * The better of two biases: the least value, and the least that a sample does not show as an outlier below.
         */
        static Patch best(long[] values, int offset, int count, long least) {
            Patch fromLeast = cheapest(values, offset, count, least);
            long[] sample = new long[SAMPLE];
            for (int i = 0; i < SAMPLE; i++) {
                sample[i] = values[offset + (int) ((long) i * count / SAMPLE)];
            }
            Arrays.sort(sample);
            Patch fromInside = cheapest(values, offset, count, sample[SAMPLE / 64]);
            return fromInside.bytes < fromLeast.bytes ? fromInside : fromLeast;
        }

        private static Patch cheapest(long[] values, int offset, int count, long bias) {
            int[] byWidth = new int[65];
            for (int i = offset; i < offset + count; i++) {
                byWidth[BitPacking.widthOf(values[i] - bias)]++;
            }
            Patch best = new Patch(bias, 64, Long.MAX_VALUE);
            int exceptions = count;
            for (int width = 0; width <= 64; width++) {
                exceptions -= byWidth[width];
                long bytes = BitPacking.bytesOf(count, width) + (long) PatchedEncoding.EXCEPTION_BYTES * exceptions;
                best = bytes < best.bytes ? new Patch(bias, width, bytes) : best;
            }
            return best;
        }
    }
}
