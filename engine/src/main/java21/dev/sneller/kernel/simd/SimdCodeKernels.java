package dev.sneller.kernel.simd;

import dev.sneller.kernel.CodeKernels;
import jdk.incubator.vector.ByteVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * Code kernels: ranges by biased compares, sets of byte codes by table look-up in registers, wider sets as in scalar.
 */
final class SimdCodeKernels implements CodeKernels {
    private static final VectorSpecies<Byte> SPECIES = ByteVector.SPECIES_PREFERRED;
    private static final int TABLE = 64;

    private final CodeKernels scalar;

    SimdCodeKernels(CodeKernels scalar) {
        this.scalar = scalar;
    }

    @Override
    public void bytesBetween(byte[] codes, int offset, int count, int lo, int hi, long[] mask) {
        byte bias = (byte) (lo ^ Byte.MIN_VALUE);
        ByteRangeVectors.select(codes, offset, count, bias, (byte) (hi - lo ^ Byte.MIN_VALUE), false, mask);
    }

    @Override
    public void shortsBetween(short[] codes, int offset, int count, int lo, int hi, long[] mask) {
        short bias = (short) (lo ^ Short.MIN_VALUE);
        ShortRangeVectors.select(codes, offset, count, bias, (short) (hi - lo ^ Short.MIN_VALUE), false, mask);
    }

    @Override
    public void intsBetween(int[] codes, int offset, int count, int lo, int hi, long[] mask) {
        IntRangeVectors.select(codes, offset, count, lo ^ Integer.MIN_VALUE, hi - lo ^ Integer.MIN_VALUE, false, mask);
    }

    @Override
    public void bytesAmong(byte[] codes, int offset, int count, long[] wanted, long[] mask) {
        int full = count >>> 6;
        if (SPECIES.length() != TABLE || full == 0) {
            scalar.bytesAmong(codes, offset, count, wanted, mask);
            return;
        }
        for (int w = 0; w < full; w++) {
            mask[w] = 0;
        }
        for (int table = 0; table < wanted.length && table < 4; table++) {
            if (wanted[table] != 0) {
                orTable(codes, offset, full, table, wanted[table], mask);
            }
        }
        int rest = count & 63;
        if (rest != 0) {
            long[] last = new long[1];
            scalar.bytesAmong(codes, offset + (full << 6), rest, wanted, last);
            mask[full] = last[0];
        }
    }

    /** Adds the codes {@code 64 * table} to {@code 64 * table + 63} that are wanted. */
    private static void orTable(byte[] codes, int offset, int words, int table, long wanted, long[] mask) {
        ByteVector entries = ByteVector.zero(SPECIES).blend((byte) 1, VectorMask.fromLong(SPECIES, wanted));
        byte high = (byte) (table << 6);
        for (int w = 0; w < words; w++) {
            ByteVector code = ByteVector.fromArray(SPECIES, codes, offset + (w << 6));
            ByteVector found = code.and((byte) 63).selectFrom(entries);
            long here = code.and((byte) 0xC0).compare(VectorOperators.EQ, high).toLong();
            mask[w] |= found.compare(VectorOperators.NE, (byte) 0).toLong() & here;
        }
    }

    @Override
    public void shortsAmong(short[] codes, int offset, int count, long[] wanted, long[] mask) {
        scalar.shortsAmong(codes, offset, count, wanted, mask);
    }

    @Override
    public void intsAmong(int[] codes, int offset, int count, long[] wanted, long[] mask) {
        scalar.intsAmong(codes, offset, count, wanted, mask);
    }
}
