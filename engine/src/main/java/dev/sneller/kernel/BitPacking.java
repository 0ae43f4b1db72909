package dev.sneller.kernel;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Writes and looks into packed integers; the layout is that of {@link BitPackKernels}, where bulk reads are. */
public final class BitPacking {
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    /** Readable bytes that every packed run has behind it. */
    public static final int SLACK = 64;

    private BitPacking() {}

    /** Bits that hold every value from 0 to {@code greatest}, read as unsigned. */
    public static int widthOf(long greatest) {
        return 64 - Long.numberOfLeadingZeros(greatest);
    }

    /** Bytes of {@code count} values of {@code width} bits, without the slack. */
    public static long bytesOf(int count, int width) {
        return ((long) count * width + 7) >>> 3;
    }

    /** The lowest {@code width} bits set; width 0 to 64. */
    public static long mask(int width) {
        return width == 0 ? 0 : -1L >>> 64 - width;
    }

    /** The packed value {@code index}, without bias. */
    public static long valueAt(byte[] packed, int packedOffset, int width, int index) {
        long bit = (long) index * width;
        int at = packedOffset + (int) (bit >>> 3);
        int shift = (int) (bit & 7);
        long value = (long) LONG.get(packed, at) >>> shift;
        if (shift + width > 64) {
            value |= (packed[at + 8] & 0xFFL) << 64 - shift;
        }
        return value & mask(width);
    }

    /**
     * Packs {@code values[offset + i] - bias} into a zeroed run; every difference must fit {@code width} bits.
     *
     * @param packed has {@link #bytesOf} bytes from {@code packedOffset} and {@link #SLACK} behind
     */
    public static void pack(
            long[] values, int offset, int count, long bias, int width, byte[] packed, int packedOffset) {
        long pending = 0;
        int filled = 0;
        int at = packedOffset;
        for (int i = 0; i < count; i++) {
            long value = values[offset + i] - bias;
            assert (value & ~mask(width)) == 0 : "value wider than the pack";
            pending |= value << filled;
            filled += width;
            if (filled >= 64) {
                LONG.set(packed, at, pending);
                at += 8;
                filled -= 64;
                pending = filled == 0 ? 0 : value >>> width - filled;
            }
        }
        if (filled > 0) {
            LONG.set(packed, at, pending);
        }
    }

    /** As {@link #pack}, from ints. */
    public static void packInts(
            int[] values, int offset, int count, int bias, int width, byte[] packed, int packedOffset) {
        long pending = 0;
        int filled = 0;
        int at = packedOffset;
        for (int i = 0; i < count; i++) {
            long value = values[offset + i] - bias & 0xFFFFFFFFL;
            assert (value & ~mask(width)) == 0 : "value wider than the pack";
            pending |= value << filled;
            filled += width;
            if (filled >= 64) {
                LONG.set(packed, at, pending);
                at += 8;
                filled -= 64;
                pending = filled == 0 ? 0 : value >>> width - filled;
            }
        }
        if (filled > 0) {
            LONG.set(packed, at, pending);
        }
    }
}
