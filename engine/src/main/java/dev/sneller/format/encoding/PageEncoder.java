package dev.sneller.format.encoding;

import dev.sneller.kernel.KernelProvider;
import dev.sneller.kernel.Masks;
import dev.sneller.kernel.SumKernels;

/**
 * Encodes the present values of a page in the form estimated smallest. Used by one thread; arrays given to it are
 * only read.
 */
public final class PageEncoder {
    /** Unpacking costs time, so a page is packed only when it shrinks by a tenth. */
    private static final double WORTH_UNPACKING = 0.9;

    public EncodedPage encodeLongs(long[] values, int offset, int count) {
        return LongEncoder.encode(values, offset, count);
    }

    public EncodedPage encodeInt128s(long[] high, long[] low, int offset, int count) {
        EncodedPage highs = encodeLongs(high, offset, count);
        EncodedPage lows = encodeLongs(low, offset, count);
        if (Int128Encoding.fits(highs, lows)) {
            return Int128Encoding.encode(highs, lows);
        }
        EncodedPage simpleHighs = LongEncoder.encodeSimple(high, offset, count);
        EncodedPage simpleLows = LongEncoder.encodeSimple(low, offset, count);
        return simpleHighs.storedBytes() - highs.storedBytes() <= simpleLows.storedBytes() - lows.storedBytes()
                ? Int128Encoding.encode(simpleHighs, lows)
                : Int128Encoding.encode(highs, simpleLows);
    }

    public EncodedPage encodeDoubles(double[] values, int offset, int count) {
        if (isConstant(values, offset, count)) {
            return ConstantDoubleEncoding.encode(count == 0 ? 0 : values[offset], count);
        }
        long allowed = (long) (WORTH_UNPACKING * 8 * count);
        EncodedPage decimals = DecimalDoubleEncoding.encode(values, offset, count);
        EncodedPage best = decimals != null && decimals.storedBytes() < allowed ? decimals : null;
        EncodedPage bits = DoubleBitsEncoding.encode(encodeLongs(bitsOf(values, offset, count), 0, count));
        if (bits.storedBytes() < WORTH_UNPACKING * (best == null ? 8L * count : best.storedBytes())) {
            best = bits;
        }
        return best == null ? PlainDoubleEncoding.encode(values, offset, count) : best;
    }

    private static long[] bitsOf(double[] values, int offset, int count) {
        long[] bits = new long[count];
        for (int i = 0; i < count; i++) {
            bits[i] = Double.doubleToRawLongBits(values[offset + i]);
        }
        return bits;
    }

    public EncodedPage encodeBytes(byte[] bytes, int[] start, int[] length, int offset, int count) {
        AlphabetPlan plan = AlphabetPlan.of(bytes, start, length, offset, count);
        if (plan != null) {
            EncodedPage packed = AlphabetEncoding.encode(plan, bytes, start, length, offset, count);
            if (packed.storedBytes() < WORTH_UNPACKING * PlainBytesEncoding.size(length, offset, count)) {
                return packed;
            }
        }
        return PlainBytesEncoding.encode(bytes, start, length, offset, count);
    }

    public EncodedPage encodeBits(long[] bits, int count) {
        int set = Masks.count(bits, count);
        return set == 0 || set == count
                ? ConstantBitsEncoding.encode(set > 0, count)
                : BitmapEncoding.encode(bits, count);
    }

    /** Codes into the chunk's dictionary, in the order of the finished dictionary. */
    public EncodedPage encodeCodes(int[] codes, int offset, int count) {
        SumKernels kernels = KernelProvider.kernels().sums();
        int least = count == 0 ? 0 : kernels.minInts(codes, offset, count, null);
        int greatest = count == 0 ? 0 : kernels.maxInts(codes, offset, count, null);
        if (least == greatest) {
            return DictionaryCodesEncoding.encode(ConstantLongEncoding.encode(least, count));
        }
        return DictionaryCodesEncoding.encode(
                FrameOfReferenceEncoding.encodeInts(codes, offset, count, least, greatest));
    }

    private static boolean isConstant(double[] values, int offset, int count) {
        for (int i = 1; i < count; i++) {
            if (Double.doubleToRawLongBits(values[offset + i]) != Double.doubleToRawLongBits(values[offset])) {
                return false;
            }
        }
        return true;
    }
}
