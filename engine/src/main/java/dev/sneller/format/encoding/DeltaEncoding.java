package dev.sneller.format.encoding;

import dev.sneller.kernel.BitPackKernels;
import dev.sneller.kernel.BitPacking;
import dev.sneller.kernel.KernelProvider;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Longs as packed steps from one to the next, with every 128th value whole. Header: width u8 of a step, least step
 * i64. Body: every 128th value i64, steps less the least; the step to a whole value is there, and not used.
 */
final class DeltaEncoding implements LongDecoder {
    private static final int STRIDE = 128;
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private final int count;
    private final int width;
    private final long leastStep;
    private final byte[] body;
    private final int wholeAt;
    private final int stepsAt;

    DeltaEncoding(EncodedPage page) {
        HeaderReader header = new HeaderReader(page);
        count = page.count();
        width = header.nextByte();
        Corruption.check(width <= 64, "steps of " + width + " bits");
        leastStep = header.nextLong();
        header.end();
        long needed = 8L * strides(count) + BitPacking.bytesOf(count, width);
        Corruption.check(needed <= page.bodyLength(), "a body of " + page.bodyLength() + " bytes, not " + needed);
        body = page.body();
        wholeAt = page.bodyOffset();
        stepsAt = wholeAt + 8 * strides(count);
    }

    private static int strides(int count) {
        return (count + STRIDE - 1) / STRIDE;
    }

    /** Stored bytes when steps lie between two bounds. */
    static long size(int count, long leastStep, long greatestStep) {
        return 10 + 8L * strides(count) + BitPacking.bytesOf(count, BitPacking.widthOf(greatestStep - leastStep));
    }

    /** Encodes; the bounds are those of {@code values[i] - values[i - 1]}, wrapping. */
    static EncodedPage encode(long[] values, int offset, int count, long leastStep, long greatestStep) {
        int width = BitPacking.widthOf(greatestStep - leastStep);
        int stepsAt = 8 * strides(count);
        byte[] body = EncodedPage.newBody(stepsAt + BitPacking.bytesOf(count, width));
        long[] steps = new long[count];
        for (int i = 0; i < count; i++) {
            steps[i] = i == 0 ? leastStep : values[offset + i] - values[offset + i - 1];
            if (i % STRIDE == 0) {
                LONG.set(body, i / STRIDE * 8, values[offset + i]);
            }
        }
        BitPacking.pack(steps, 0, count, leastStep, width, body, stepsAt);
        byte[] header = new HeaderWriter(Encoding.DELTA)
                .putByte(width)
                .putLong(leastStep)
                .toBytes();
        return EncodedPage.of(count, header, body);
    }

    @Override
    public int count() {
        return count;
    }

    @Override
    public long longAt(int index) {
        int stride = index / STRIDE;
        long value = (long) LONG.get(body, wholeAt + 8 * stride);
        for (int i = stride * STRIDE + 1; i <= index; i++) {
            value += leastStep + BitPacking.valueAt(body, stepsAt, width, i);
        }
        return value;
    }

    /** Goes on from the position before where that is nearer than the last whole value: ascending positions sum each step once. */
    @Override
    public void gatherLongs(int[] positions, int rows, long[] target, int targetOffset) {
        int reached = -1;
        long value = 0;
        for (int row = 0; row < rows; row++) {
            int position = positions[row];
            if (reached < 0 || position < reached || position / STRIDE != reached / STRIDE) {
                reached = position / STRIDE * STRIDE;
                value = (long) LONG.get(body, wholeAt + 8 * (position / STRIDE));
            }
            while (reached < position) {
                value += leastStep + BitPacking.valueAt(body, stepsAt, width, ++reached);
            }
            target[targetOffset + row] = value;
        }
    }

    @Override
    public void decodeLongs(int from, int rows, long[] target, int targetOffset) {
        if (rows == 0) {
            return;
        }
        BitPackKernels kernels = KernelProvider.kernels().bitPacking();
        kernels.longs(body, stepsAt, width, leastStep, from, rows, target, targetOffset);
        long value = longAt(from);
        target[targetOffset] = value;
        for (int i = 1; i < rows; i++) {
            value += target[targetOffset + i];
            target[targetOffset + i] = value;
        }
    }
}
