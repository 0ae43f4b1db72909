package dev.sneller.kernel.simd;

import dev.sneller.kernel.BitPackKernels;
import dev.sneller.kernel.BitPacking;
import jdk.incubator.vector.ByteVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * Unpacking a vector of ints at a time: each lane fetches the 32-bit word its value starts in and the next one, and
 * shifts them together. As many values as a vector has ints take {@code width * lanes / 8} bytes, so every group
 * starts at a byte and is one load. Values wider than 32 bits are unpacked by the scalar kernel, of which one read a
 * value is most of the work.
 */
final class SimdBitPackKernels implements BitPackKernels {
    private static final VectorSpecies<Integer> INTS = IntVector.SPECIES_PREFERRED;
    private static final VectorSpecies<Byte> BYTES = ByteVector.SPECIES_PREFERRED;
    private static final VectorSpecies<Long> LONGS = LongVector.SPECIES_PREFERRED;
    private static final int LANES = INTS.length();

    /**
     * Per width: for each lane its word, the word behind, the right shift of the one and (less 1) the left shift of
     * the other.
     */
    private static final int[][] WORDS = new int[33][];

    private static final int[][] NEXT_WORDS = new int[33][];
    private static final int[][] SHIFTS = new int[33][];
    private static final int[][] NEXT_SHIFTS = new int[33][];

    static {
        for (int width = 0; width <= 32; width++) {
            WORDS[width] = new int[LANES];
            NEXT_WORDS[width] = new int[LANES];
            SHIFTS[width] = new int[LANES];
            NEXT_SHIFTS[width] = new int[LANES];
            for (int lane = 0; lane < LANES; lane++) {
                int bit = lane * width;
                WORDS[width][lane] = bit >>> 5;
                NEXT_WORDS[width][lane] = Math.min(LANES - 1, (bit >>> 5) + 1);
                SHIFTS[width][lane] = bit & 31;
                NEXT_SHIFTS[width][lane] = 31 - (bit & 31);
            }
        }
    }

    private final BitPackKernels scalar;

    SimdBitPackKernels(BitPackKernels scalar) {
        this.scalar = scalar;
    }

    @Override
    public void ints(
            byte[] packed, int packedOffset, int width, int bias, int from, int count, int[] target, int targetOffset) {
        int head = Math.min(count, -from & 7);
        scalar.ints(packed, packedOffset, width, bias, from, head, target, targetOffset);
        int end = head + (count - head) / LANES * LANES;
        IntVector words = IntVector.fromArray(INTS, WORDS[width], 0);
        IntVector nextWords = IntVector.fromArray(INTS, NEXT_WORDS[width], 0);
        IntVector shifts = IntVector.fromArray(INTS, SHIFTS[width], 0);
        IntVector nextShifts = IntVector.fromArray(INTS, NEXT_SHIFTS[width], 0);
        int mask = (int) BitPacking.mask(width);
        int step = width * LANES >>> 3;
        int at = packedOffset + (int) ((long) (from + head) * width >>> 3);
        for (int i = head; i < end; i += LANES, at += step) {
            IntVector group = ByteVector.fromArray(BYTES, packed, at).reinterpretAsInts();
            IntVector low = words.selectFrom(group).lanewise(VectorOperators.LSHR, shifts);
            // Two shifts, since one by 32 would be none.
            IntVector high = nextWords
                    .selectFrom(group)
                    .lanewise(VectorOperators.LSHL, 1)
                    .lanewise(VectorOperators.LSHL, nextShifts);
            low.or(high).and(mask).add(bias).intoArray(target, targetOffset + i);
        }
        scalar.ints(packed, packedOffset, width, bias, from + end, count - end, target, targetOffset + end);
    }

    @Override
    public void longs(
            byte[] packed,
            int packedOffset,
            int width,
            long bias,
            int from,
            int count,
            long[] target,
            int targetOffset) {
        if (width > 32) {
            scalar.longs(packed, packedOffset, width, bias, from, count, target, targetOffset);
            return;
        }
        int head = Math.min(count, -from & 7);
        scalar.longs(packed, packedOffset, width, bias, from, head, target, targetOffset);
        int end = head + (count - head) / LANES * LANES;
        IntVector words = IntVector.fromArray(INTS, WORDS[width], 0);
        IntVector nextWords = IntVector.fromArray(INTS, NEXT_WORDS[width], 0);
        IntVector shifts = IntVector.fromArray(INTS, SHIFTS[width], 0);
        IntVector nextShifts = IntVector.fromArray(INTS, NEXT_SHIFTS[width], 0);
        int mask = (int) BitPacking.mask(width);
        int step = width * LANES >>> 3;
        int half = LONGS.length();
        int at = packedOffset + (int) ((long) (from + head) * width >>> 3);
        for (int i = head; i < end; i += LANES, at += step) {
            IntVector group = ByteVector.fromArray(BYTES, packed, at).reinterpretAsInts();
            IntVector low = words.selectFrom(group).lanewise(VectorOperators.LSHR, shifts);
            IntVector high = nextWords
                    .selectFrom(group)
                    .lanewise(VectorOperators.LSHL, 1)
                    .lanewise(VectorOperators.LSHL, nextShifts);
            IntVector values = low.or(high).and(mask);
            LongVector first = (LongVector) values.convertShape(VectorOperators.ZERO_EXTEND_I2L, LONGS, 0);
            LongVector second = (LongVector) values.convertShape(VectorOperators.ZERO_EXTEND_I2L, LONGS, 1);
            first.add(bias).intoArray(target, targetOffset + i);
            second.add(bias).intoArray(target, targetOffset + i + half);
        }
        scalar.longs(packed, packedOffset, width, bias, from + end, count - end, target, targetOffset + end);
    }
}
