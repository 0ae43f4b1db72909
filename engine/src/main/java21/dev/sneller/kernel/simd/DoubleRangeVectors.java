package dev.sneller.kernel.simd;

import dev.sneller.kernel.OrderImage;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/** Which doubles lie in a range, 64 rows a word. Derived from {@link LongRangeVectors}. */
final class DoubleRangeVectors {
    private static final VectorSpecies<Long> SPECIES = LongVector.SPECIES_PREFERRED;
    private static final VectorSpecies<Double> DOUBLES = DoubleVector.SPECIES_PREFERRED;

    private DoubleRangeVectors() {}

    static void select(double[] values, int offset, int count, long bias, long span, boolean negated, long[] mask) {
        long flip = negated ? -1L : 0L;
        int lanes = SPECIES.length();
        int words = count >>> 6;
        for (int w = 0; w < words; w++) {
            int at = offset + (w << 6);
            long bits = 0;
            for (int lane = 0; lane < 64; lane += lanes) {
                LongVector image = OrderImageVectors.raw(DoubleVector.fromArray(DOUBLES, values, at + lane));
                bits |= image.sub(bias).compare(VectorOperators.LE, span).toLong() << lane;
            }
            mask[w] = bits ^ flip;
        }
        int rest = count & 63;
        if (rest != 0) {
            int at = offset + (words << 6);
            long bits = 0;
            for (int i = 0; i < rest; i++) {
                bits |= (OrderImage.raw(values[at + i]) - bias <= span ? 1L : 0L) << i;
            }
            mask[words] = (bits ^ flip) & (1L << rest) - 1;
        }
    }
}
