package dev.sneller.format.encoding;

import dev.sneller.kernel.Masks;
import dev.sneller.kernel.OrderImage;
import java.util.Arrays;

/** All doubles of the page are one, bit for bit. Header: its bits i64. */
final class ConstantDoubleEncoding implements DoubleDecoder {
    private final int count;
    private final double value;

    ConstantDoubleEncoding(EncodedPage page) {
        HeaderReader header = new HeaderReader(page);
        count = page.count();
        value = Double.longBitsToDouble(header.nextLong());
        header.end();
    }

    static EncodedPage encode(double value, int count) {
        byte[] header = new HeaderWriter(Encoding.CONSTANT_DOUBLE)
                .putLong(Double.doubleToRawLongBits(value))
                .toBytes();
        return EncodedPage.of(count, header, EncodedPage.newBody(0));
    }

    @Override
    public int count() {
        return count;
    }

    @Override
    public double doubleAt(int index) {
        return value;
    }

    @Override
    public void decodeDoubles(int from, int rows, double[] target, int targetOffset) {
        Arrays.fill(target, targetOffset, targetOffset + rows, value);
    }

    @Override
    public void selectRange(double lo, double hi, int from, int rows, long[] mask) {
        long image = OrderImage.of(value);
        Masks.fill(mask, rows, OrderImage.of(lo) <= image && image <= OrderImage.of(hi));
    }
}
