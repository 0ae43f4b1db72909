package dev.sneller.kernel.simd;

import dev.sneller.kernel.Masks;
import dev.sneller.kernel.SelectionKernels;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorSpecies;

/** Selections: words with many rows by compress, words with few by walking their bits. */
final class SimdSelectionKernels implements SelectionKernels {
    private static final VectorSpecies<Integer> SPECIES = IntVector.SPECIES_PREFERRED;
    private static final int DENSE = 10;

    @Override
    public int select(long[] mask, int count, int[] selection) {
        int lanes = SPECIES.length();
        int words = count + 63 >>> 6;
        int selected = 0;
        long ones = -1L >>> 64 - lanes;
        IntVector iota = IntVector.zero(SPECIES).addIndex(1);
        for (int w = 0; w < words; w++) {
            long bits = Masks.word(mask, w, count);
            int row = w << 6;
            // Compress writes whole vectors, so it needs room behind the last answer.
            if (Long.bitCount(bits) >= DENSE && selected + 64 <= selection.length) {
                for (int lane = 0; lane < 64; lane += lanes) {
                    VectorMask<Integer> wanted = VectorMask.fromLong(SPECIES, bits >>> lane);
                    iota.add(row + lane).compress(wanted).intoArray(selection, selected);
                    selected += Long.bitCount(bits >>> lane & ones);
                }
                continue;
            }
            for (; bits != 0; bits &= bits - 1) {
                selection[selected++] = row + Long.numberOfTrailingZeros(bits);
            }
        }
        return selected;
    }
}
