package dev.sneller.kernel;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Unpacking by one unaligned 8-byte read a value; above 57 bits a ninth byte may be needed. */
final class ScalarBitPackKernels implements BitPackKernels {
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final int WIDEST_IN_ONE_READ = 57;

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
        if (width > WIDEST_IN_ONE_READ) {
            for (int i = 0; i < count; i++) {
                target[targetOffset + i] = bias + BitPacking.valueAt(packed, packedOffset, width, from + i);
            }
            return;
        }
        long mask = BitPacking.mask(width);
        long bit = (long) from * width;
        for (int i = 0; i < count; i++) {
            long word = (long) LONG.get(packed, packedOffset + (int) (bit >>> 3));
            target[targetOffset + i] = bias + (word >>> (bit & 7) & mask);
            bit += width;
        }
    }

    @Override
    public void ints(
            byte[] packed, int packedOffset, int width, int bias, int from, int count, int[] target, int targetOffset) {
        long mask = BitPacking.mask(width);
        long bit = (long) from * width;
        for (int i = 0; i < count; i++) {
            long word = (long) LONG.get(packed, packedOffset + (int) (bit >>> 3));
            target[targetOffset + i] = bias + (int) (word >>> (bit & 7) & mask);
            bit += width;
        }
    }
}
