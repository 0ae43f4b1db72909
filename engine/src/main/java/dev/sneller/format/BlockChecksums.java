package dev.sneller.format;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.zip.CRC32C;

/** CRC32C of every 4 KiB block of a page as stored, counted from the page's start. */
public final class BlockChecksums {
    public static final int BLOCK_BYTES = 4096;

    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

    private BlockChecksums() {}

    public static int blocks(int length) {
        return (length + BLOCK_BYTES - 1) / BLOCK_BYTES;
    }

    public static int of(byte[] bytes, int from, int length) {
        CRC32C crc = new CRC32C();
        crc.update(bytes, from, length);
        return (int) crc.getValue();
    }

    /** Four bytes a block, little-endian. */
    public static byte[] ofBlocks(byte[] bytes, int from, int length) {
        byte[] sums = new byte[4 * blocks(length)];
        for (int block = 0, at = 0; at < length; block++, at += BLOCK_BYTES) {
            INT.set(sums, 4 * block, of(bytes, from + at, Math.min(BLOCK_BYTES, length - at)));
        }
        return sums;
    }

    /** @param sums as {@link #ofBlocks} made them, from {@code sumsFrom} */
    public static void verify(byte[] bytes, int from, int length, byte[] sums, int sumsFrom) {
        for (int block = 0, at = 0; at < length; block++, at += BLOCK_BYTES) {
            int found = of(bytes, from + at, Math.min(BLOCK_BYTES, length - at));
            CorruptFile.check(
                    found == (int) INT.get(sums, sumsFrom + 4 * block), "block {} of the page is damaged", block);
        }
    }

    /** @param what named in the error */
    public static void verifyWhole(byte[] bytes, int from, int length, int crc, String what) {
        CorruptFile.check(of(bytes, from, length) == crc, what + " is damaged");
    }
}
