package dev.sneller.format.encoding;

import dev.sneller.kernel.BitPackKernels;
import dev.sneller.kernel.BitPacking;
import dev.sneller.kernel.KernelProvider;
import dev.sneller.kernel.KernelSet;
import dev.sneller.kernel.Masks;

/**
 * Longs as unsigned differences to the least, packed in equal bits. Header: width u8 (0 to 64), bias i64. Body: the
 * packed differences.
 */
final class FrameOfReferenceEncoding implements LongDecoder {
    private static final int CHUNK = 1024;

    private final int count;
    private final int width;
    private final long bias;
    private final byte[] body;
    private final int bodyOffset;

    FrameOfReferenceEncoding(EncodedPage page) {
        HeaderReader header = new HeaderReader(page);
        count = page.count();
        width = header.nextByte();
        Corruption.check(width <= 64, "values of " + width + " bits");
        bias = header.nextLong();
        header.end();
        long needed = BitPacking.bytesOf(count, width);
        Corruption.check(needed <= page.bodyLength(), "a body of " + page.bodyLength() + " bytes, not " + needed);
        body = page.body();
        bodyOffset = page.bodyOffset();
    }

    /** Over a body that was checked already. */
    FrameOfReferenceEncoding(int count, int width, long bias, byte[] body, int bodyOffset) {
        this.count = count;
        this.width = width;
        this.bias = bias;
        this.body = body;
        this.bodyOffset = bodyOffset;
    }

    /** Encodes; {@code least} and {@code greatest} are those of the values. */
    static EncodedPage encode(long[] values, int offset, int count, long least, long greatest) {
        int width = BitPacking.widthOf(greatest - least);
        byte[] body = EncodedPage.newBody(BitPacking.bytesOf(count, width));
        BitPacking.pack(values, offset, count, least, width, body, 0);
        return EncodedPage.of(count, header(width, least), body);
    }

    /** As {@link #encode}, of ints whose greatest difference is positive. */
    static EncodedPage encodeInts(int[] values, int offset, int count, int least, int greatest) {
        int width = BitPacking.widthOf(greatest - least);
        byte[] body = EncodedPage.newBody(BitPacking.bytesOf(count, width));
        BitPacking.packInts(values, offset, count, least, width, body, 0);
        return EncodedPage.of(count, header(width, least), body);
    }

    private static byte[] header(int width, long least) {
        return new HeaderWriter(Encoding.FRAME_OF_REFERENCE)
                .putByte(width)
                .putLong(least)
                .toBytes();
    }

    int width() {
        return width;
    }

    long bias() {
        return bias;
    }

    @Override
    public int count() {
        return count;
    }

    @Override
    public long longAt(int index) {
        return bias + BitPacking.valueAt(body, bodyOffset, width, index);
    }

    @Override
    public void decodeLongs(int from, int rows, long[] target, int targetOffset) {
        BitPackKernels kernels = KernelProvider.kernels().bitPacking();
        kernels.longs(body, bodyOffset, width, bias, from, rows, target, targetOffset);
    }

    /** Values that fit an int with their bias, as codes do. */
    void decodeInts(int from, int rows, int[] target, int targetOffset) {
        BitPackKernels kernels = KernelProvider.kernels().bitPacking();
        kernels.ints(body, bodyOffset, width, (int) bias, from, rows, target, targetOffset);
    }

    @Override
    public void selectRange(long lo, long hi, int from, int rows, long[] mask) {
        // The constants move into the frame, so that narrow differences are compared as they are packed.
        long greatest = bias + BitPacking.mask(width);
        boolean wraps = greatest < bias;
        if (wraps || width > 32) {
            LongDecoder.super.selectRange(lo, hi, from, rows, mask);
            return;
        }
        if (lo > hi || hi < bias || lo > greatest) {
            Masks.fill(mask, rows, false);
            return;
        }
        int least = (int) (Math.max(lo, bias) - bias);
        int most = (int) (Math.min(hi, greatest) - bias);
        selectDifferences(least, most, from, rows, mask);
    }

    /** By unsigned differences in {@code [least, most]}; the biased compare does not care for the sign. */
    private void selectDifferences(int least, int most, int from, int rows, long[] mask) {
        KernelSet kernels = KernelProvider.kernels();
        int[] differences = new int[Math.min(rows, CHUNK)];
        long[] bits = new long[CHUNK >>> 6];
        for (int done = 0; done < rows; done += CHUNK) {
            int chunk = Math.min(CHUNK, rows - done);
            kernels.bitPacking().ints(body, bodyOffset, width, 0, from + done, chunk, differences, 0);
            kernels.codes().intsBetween(differences, 0, chunk, least, most, bits);
            System.arraycopy(bits, 0, mask, done >>> 6, Masks.words(chunk));
        }
    }
}
