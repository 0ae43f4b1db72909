package dev.sneller.kernel.simd;

import dev.sneller.kernel.SearchKernels;
import java.util.Arrays;
import jdk.incubator.vector.ByteVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/** Search for places where the needle's first and last byte stand at their distance, a vector of places at a time. */
final class SimdSearchKernels implements SearchKernels {
    private static final VectorSpecies<Byte> SPECIES = ByteVector.SPECIES_PREFERRED;

    private final SearchKernels scalar;

    SimdSearchKernels(SearchKernels scalar) {
        this.scalar = scalar;
    }

    @Override
    public int indexOf(byte[] bytes, int from, int to, byte[] needle) {
        int size = needle.length;
        if (size == 0) {
            return from;
        }
        byte first = needle[0];
        byte last = needle[size - 1];
        int lanes = SPECIES.length();
        int at = from;
        for (; at + size - 1 + lanes <= to; at += lanes) {
            ByteVector starts = ByteVector.fromArray(SPECIES, bytes, at);
            ByteVector ends = ByteVector.fromArray(SPECIES, bytes, at + size - 1);
            long places = starts.compare(VectorOperators.EQ, first).toLong()
                    & ends.compare(VectorOperators.EQ, last).toLong();
            for (; places != 0; places &= places - 1) {
                int place = at + Long.numberOfTrailingZeros(places);
                if (Arrays.equals(bytes, place, place + size, needle, 0, size)) {
                    return place;
                }
            }
        }
        return scalar.indexOf(bytes, at, to, needle);
    }
}
