package dev.sneller.format.encoding;

/** Doubles by their bits, as a page of longs: for runs and for few distinct values. Header: that of the longs. */
final class DoubleBitsEncoding implements DoubleDecoder {
    private final LongDecoder bits;

    DoubleBitsEncoding(EncodedPage page) {
        byte[] inner = new HeaderReader(page).rest();
        bits = PageDecoder.longs(
                new EncodedPage(page.count(), inner, page.body(), page.bodyOffset(), page.bodyLength()));
    }

    static EncodedPage encode(EncodedPage bits) {
        byte[] header =
                new HeaderWriter(Encoding.DOUBLE_BITS).putBytes(bits.header()).toBytes();
        return new EncodedPage(bits.count(), header, bits.body(), bits.bodyOffset(), bits.bodyLength());
    }

    @Override
    public int count() {
        return bits.count();
    }

    @Override
    public double doubleAt(int index) {
        return Double.longBitsToDouble(bits.longAt(index));
    }

    @Override
    public void decodeDoubles(int from, int rows, double[] target, int targetOffset) {
        long[] image = new long[rows];
        bits.decodeLongs(from, rows, image, 0);
        for (int i = 0; i < rows; i++) {
            target[targetOffset + i] = Double.longBitsToDouble(image[i]);
        }
    }
}
