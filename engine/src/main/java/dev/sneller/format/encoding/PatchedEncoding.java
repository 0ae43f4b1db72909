package dev.sneller.format.encoding;

import dev.sneller.kernel.BitPacking;
import dev.sneller.kernel.Masks;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * Longs packed in the bits that suit most of them; the others, exceptions, are stored whole. Header: exceptions u32,
 * width u8, bias i64. Body: packed differences (an exception's is zero), rows of exceptions u32 ascending, their
 * values i64.
 */
final class PatchedEncoding implements LongDecoder {
    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    /** Bytes of one exception. */
    static final int EXCEPTION_BYTES = 12;

    private final FrameOfReferenceEncoding packed;
    private final int[] rows;
    private final long[] values;

    PatchedEncoding(EncodedPage page) {
        HeaderReader header = new HeaderReader(page);
        int count = page.count();
        int exceptions = header.nextSize();
        int width = header.nextByte();
        long bias = header.nextLong();
        header.end();
        Corruption.check(exceptions <= count, exceptions + " exceptions of " + count);
        Corruption.check(width <= 64, "values of " + width + " bits");
        long packedBytes = BitPacking.bytesOf(count, width);
        long needed = packedBytes + (long) EXCEPTION_BYTES * exceptions;
        Corruption.check(needed <= page.bodyLength(), "a body of " + page.bodyLength() + " bytes, not " + needed);
        packed = new FrameOfReferenceEncoding(count, width, bias, page.body(), page.bodyOffset());
        rows = new int[exceptions];
        values = new long[exceptions];
        int rowsAt = page.bodyOffset() + (int) packedBytes;
        int valuesAt = rowsAt + 4 * exceptions;
        for (int i = 0; i < exceptions; i++) {
            rows[i] = (int) INT.get(page.body(), rowsAt + 4 * i);
            values[i] = (long) LONG.get(page.body(), valuesAt + 8 * i);
            Corruption.check(rows[i] > (i == 0 ? -1 : rows[i - 1]) && rows[i] < count, "exceptions out of order");
        }
    }

    /** Encodes; values whose difference to the bias does not fit become exceptions. */
    static EncodedPage encode(long[] values, int offset, int count, long bias, int width) {
        long[] differences = new long[count];
        int[] rows = new int[count];
        int exceptions = 0;
        for (int i = 0; i < count; i++) {
            long difference = values[offset + i] - bias;
            if ((difference & ~BitPacking.mask(width)) == 0) {
                differences[i] = difference;
            } else {
                rows[exceptions++] = i;
            }
        }
        int packedBytes = (int) BitPacking.bytesOf(count, width);
        byte[] body = EncodedPage.newBody(packedBytes + (long) EXCEPTION_BYTES * exceptions);
        BitPacking.pack(differences, 0, count, 0, width, body, 0);
        for (int i = 0; i < exceptions; i++) {
            INT.set(body, packedBytes + 4 * i, rows[i]);
            LONG.set(body, packedBytes + 4 * exceptions + 8 * i, values[offset + rows[i]]);
        }
        byte[] header = new HeaderWriter(Encoding.PATCHED)
                .putInt(exceptions)
                .putByte(width)
                .putLong(bias)
                .toBytes();
        return EncodedPage.of(count, header, body);
    }

    @Override
    public int count() {
        return packed.count();
    }

    @Override
    public long longAt(int index) {
        int exception = Arrays.binarySearch(rows, index);
        return exception >= 0 ? values[exception] : packed.longAt(index);
    }

    @Override
    public void decodeLongs(int from, int count, long[] target, int targetOffset) {
        packed.decodeLongs(from, count, target, targetOffset);
        for (int i = firstFrom(from); i < rows.length && rows[i] < from + count; i++) {
            target[targetOffset + rows[i] - from] = values[i];
        }
    }

    @Override
    public void selectRange(long lo, long hi, int from, int count, long[] mask) {
        packed.selectRange(lo, hi, from, count, mask);
        for (int i = firstFrom(from); i < rows.length && rows[i] < from + count; i++) {
            if (lo <= values[i] && values[i] <= hi) {
                Masks.set(mask, rows[i] - from);
            } else {
                Masks.clear(mask, rows[i] - from);
            }
        }
    }

    /** The first exception at or behind a row. */
    private int firstFrom(int row) {
        int found = Arrays.binarySearch(rows, row);
        return found >= 0 ? found : -found - 1;
    }
}
