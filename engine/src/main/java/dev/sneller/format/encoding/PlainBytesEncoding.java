package dev.sneller.format.encoding;

import dev.sneller.kernel.BitPacking;
import dev.sneller.kernel.KernelProvider;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Byte strings one after another. Header: width u8 of the packed lengths, least length u32. Body: the start of every
 * 32nd string u32, packed lengths less the least, bytes.
 */
final class PlainBytesEncoding implements BytesDecoder {
    private static final int STRIDE = 32;
    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

    private final int count;
    private final int width;
    private final int leastLength;
    private final byte[] body;
    private final int startsAt;
    private final int lengthsAt;
    private final int bytesAt;
    private final int end;

    PlainBytesEncoding(EncodedPage page) {
        HeaderReader header = new HeaderReader(page);
        count = page.count();
        width = header.nextByte();
        Corruption.check(width <= 31, "lengths of " + width + " bits");
        leastLength = header.nextSize();
        header.end();
        body = page.body();
        long bytes = 4L * strides(count) + BitPacking.bytesOf(count, width);
        Corruption.check(bytes <= page.bodyLength(), "a body of " + page.bodyLength() + " bytes");
        startsAt = page.bodyOffset();
        lengthsAt = startsAt + 4 * strides(count);
        bytesAt = startsAt + (int) bytes;
        end = page.bodyOffset() + page.bodyLength();
    }

    private static int strides(int count) {
        return (count + STRIDE - 1) / STRIDE;
    }

    /** Stored bytes of these strings, without encoding them. */
    static long size(int[] length, int offset, int count) {
        int least = Integer.MAX_VALUE;
        int greatest = 0;
        long total = 0;
        for (int i = offset; i < offset + count; i++) {
            least = Math.min(least, length[i]);
            greatest = Math.max(greatest, length[i]);
            total += length[i];
        }
        int width = BitPacking.widthOf(greatest - Math.min(least, greatest));
        return total + 4L * strides(count) + BitPacking.bytesOf(count, width);
    }

    static EncodedPage encode(byte[] bytes, int[] start, int[] length, int offset, int count) {
        int least = Integer.MAX_VALUE;
        int greatest = 0;
        long total = 0;
        for (int i = 0; i < count; i++) {
            least = Math.min(least, length[offset + i]);
            greatest = Math.max(greatest, length[offset + i]);
            total += length[offset + i];
        }
        least = Math.min(least, greatest);
        int width = BitPacking.widthOf(greatest - least);
        int lengthsAt = 4 * strides(count);
        int bytesAt = lengthsAt + (int) BitPacking.bytesOf(count, width);
        byte[] body = EncodedPage.newBody(bytesAt + total);
        BitPacking.packInts(length, offset, count, least, width, body, lengthsAt);
        int at = 0;
        for (int i = 0; i < count; i++) {
            if (i % STRIDE == 0) {
                INT.set(body, i / STRIDE * 4, at);
            }
            System.arraycopy(bytes, start[offset + i], body, bytesAt + at, length[offset + i]);
            at += length[offset + i];
        }
        byte[] header = new HeaderWriter(Encoding.PLAIN_BYTES)
                .putByte(width)
                .putInt(least)
                .toBytes();
        return EncodedPage.of(count, header, body);
    }

    @Override
    public int count() {
        return count;
    }

    @Override
    public int lengthAt(int index) {
        long length = leastLength + BitPacking.valueAt(body, lengthsAt, width, index);
        Corruption.check(length <= end - bytesAt, "a string of " + length + " bytes");
        return (int) length;
    }

    /** Where value {@code index} starts in the body array. */
    private long startAt(int index) {
        int stride = index / STRIDE;
        long at = bytesAt + ((int) INT.get(body, startsAt + 4 * stride) & 0xFFFFFFFFL);
        int first = stride * STRIDE;
        at += (long) leastLength * (index - first);
        if (width > 0) {
            for (int i = first; i < index; i++) {
                at += BitPacking.valueAt(body, lengthsAt, width, i);
            }
        }
        Corruption.check(at <= end, "a string past the end of its page");
        return at;
    }

    @Override
    public byte[] decodeBytes(int from, int rows, int[] start, int[] length, int targetOffset) {
        if (rows == 0) {
            return body;
        }
        KernelProvider.kernels()
                .bitPacking()
                .ints(body, lengthsAt, width, leastLength, from, rows, length, targetOffset);
        long at = startAt(from);
        int sign = 0;
        for (int i = targetOffset; i < targetOffset + rows; i++) {
            start[i] = (int) at;
            sign |= length[i];
            at += length[i];
        }
        // Lengths that are not negative and end inside the page were inside all the way.
        Corruption.check(sign >= 0 && at <= end, "strings past the end of their page");
        return body;
    }

    @Override
    public byte[] gatherBytes(int[] positions, int rows, int[] start, int[] length, int targetOffset) {
        for (int i = 0; i < rows; i++) {
            long at = startAt(positions[i]);
            int bytes = lengthAt(positions[i]);
            Corruption.check(at + bytes <= end, "a string past the end of its page");
            start[targetOffset + i] = (int) at;
            length[targetOffset + i] = bytes;
        }
        return body;
    }
}
