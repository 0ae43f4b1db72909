package dev.sneller.format.encoding;

import dev.sneller.kernel.Masks;
import java.util.Arrays;

/** All longs of the page are one. Header: value i64. */
final class ConstantLongEncoding implements LongDecoder {
    private final int count;
    private final long value;

    ConstantLongEncoding(EncodedPage page) {
        HeaderReader header = new HeaderReader(page);
        count = page.count();
        value = header.nextLong();
        header.end();
    }

    static EncodedPage encode(long value, int count) {
        byte[] header = new HeaderWriter(Encoding.CONSTANT_LONG).putLong(value).toBytes();
        return EncodedPage.of(count, header, EncodedPage.newBody(0));
    }

    @Override
    public int count() {
        return count;
    }

    @Override
    public long longAt(int index) {
        return value;
    }

    @Override
    public void decodeLongs(int from, int rows, long[] target, int targetOffset) {
        Arrays.fill(target, targetOffset, targetOffset + rows, value);
    }

    @Override
    public void selectRange(long lo, long hi, int from, int rows, long[] mask) {
        Masks.fill(mask, rows, lo <= value && value <= hi);
    }
}
