package dev.sneller.kernel.simd;

import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/** Least and greatest long of the masked rows. Template of the other types' loops. */
final class LongExtremeVectors {
    private static final VectorSpecies<Long> SPECIES = LongVector.SPECIES_PREFERRED;

    private LongExtremeVectors() {}

    static long min(long[] values, int offset, int count, long[] mask) {
        int lanes = SPECIES.length();
        int end = SPECIES.loopBound(count);
        LongVector least = LongVector.broadcast(SPECIES, Long.MAX_VALUE);
        for (int row = 0; row < end; row += lanes) {
            long bits = mask == null ? -1L : mask[row >>> 6] >>> row;
            LongVector image = LongVector.fromArray(SPECIES, values, offset + row);
            VectorMask<Long> wanted = VectorMask.fromLong(SPECIES, bits);
            least = least.lanewise(VectorOperators.MIN, image, wanted);
        }
        long extreme = least.reduceLanes(VectorOperators.MIN);
        for (int row = end; row < count; row++) {
            if (mask == null || (mask[row >>> 6] >>> row & 1) != 0) {
                extreme = Math.min(extreme, values[offset + row]);
            }
        }
        return extreme;
    }

    static long max(long[] values, int offset, int count, long[] mask) {
        int lanes = SPECIES.length();
        int end = SPECIES.loopBound(count);
        LongVector greatest = LongVector.broadcast(SPECIES, Long.MIN_VALUE);
        for (int row = 0; row < end; row += lanes) {
            long bits = mask == null ? -1L : mask[row >>> 6] >>> row;
            LongVector image = LongVector.fromArray(SPECIES, values, offset + row);
            VectorMask<Long> wanted = VectorMask.fromLong(SPECIES, bits);
            greatest = greatest.lanewise(VectorOperators.MAX, image, wanted);
        }
        long extreme = greatest.reduceLanes(VectorOperators.MAX);
        for (int row = end; row < count; row++) {
            if (mask == null || (mask[row >>> 6] >>> row & 1) != 0) {
                extreme = Math.max(extreme, values[offset + row]);
            }
        }
        return extreme;
    }
}
