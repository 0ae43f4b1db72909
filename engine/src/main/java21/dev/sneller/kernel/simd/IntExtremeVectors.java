package dev.sneller.kernel.simd;

import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/** Least and greatest int of the masked rows. Derived from {@link LongExtremeVectors}. */
final class IntExtremeVectors {
    private static final VectorSpecies<Integer> SPECIES = IntVector.SPECIES_PREFERRED;

    private IntExtremeVectors() {}

    static int min(int[] values, int offset, int count, long[] mask) {
        int lanes = SPECIES.length();
        int end = SPECIES.loopBound(count);
        IntVector least = IntVector.broadcast(SPECIES, Integer.MAX_VALUE);
        for (int row = 0; row < end; row += lanes) {
            long bits = mask == null ? -1L : mask[row >>> 6] >>> row;
            IntVector image = IntVector.fromArray(SPECIES, values, offset + row);
            VectorMask<Integer> wanted = VectorMask.fromLong(SPECIES, bits);
            least = least.lanewise(VectorOperators.MIN, image, wanted);
        }
        int extreme = least.reduceLanes(VectorOperators.MIN);
        for (int row = end; row < count; row++) {
            if (mask == null || (mask[row >>> 6] >>> row & 1) != 0) {
                extreme = Math.min(extreme, values[offset + row]);
            }
        }
        return extreme;
    }

    static int max(int[] values, int offset, int count, long[] mask) {
        int lanes = SPECIES.length();
        int end = SPECIES.loopBound(count);
        IntVector greatest = IntVector.broadcast(SPECIES, Integer.MIN_VALUE);
        for (int row = 0; row < end; row += lanes) {
            long bits = mask == null ? -1L : mask[row >>> 6] >>> row;
            IntVector image = IntVector.fromArray(SPECIES, values, offset + row);
            VectorMask<Integer> wanted = VectorMask.fromLong(SPECIES, bits);
            greatest = greatest.lanewise(VectorOperators.MAX, image, wanted);
        }
        int extreme = greatest.reduceLanes(VectorOperators.MAX);
        for (int row = end; row < count; row++) {
            if (mask == null || (mask[row >>> 6] >>> row & 1) != 0) {
                extreme = Math.max(extreme, values[offset + row]);
            }
        }
        return extreme;
    }
}
