package dev.sneller.format.encoding;

/**
 * 128-bit integers as two pages of longs. Header: length u8 of the low header, length u32 of the low body, low header, high header.
 * Body: low body, high body.
 */
final class Int128Encoding {
    private Int128Encoding() {}

    static EncodedPage encode(EncodedPage high, EncodedPage low) {
        byte[] header = new HeaderWriter(Encoding.INT128)
                .putByte(low.header().length)
                .putInt(low.bodyLength())
                .putBytes(low.header())
                .putBytes(high.header())
                .toBytes();
        byte[] body = EncodedPage.newBody((long) low.bodyLength() + high.bodyLength());
        System.arraycopy(low.body(), low.bodyOffset(), body, 0, low.bodyLength());
        System.arraycopy(high.body(), high.bodyOffset(), body, low.bodyLength(), high.bodyLength());
        return EncodedPage.of(low.count(), header, body);
    }

    static Int128Decoder open(EncodedPage page) {
        HeaderReader header = new HeaderReader(page);
        int lowHeaderLength = header.nextByte();
        int lowLength = header.nextSize();
        Corruption.check(lowLength <= page.bodyLength(), "low words of " + lowLength + " bytes");
        byte[] lowHeader = header.nextBytes(lowHeaderLength);
        byte[] highHeader = header.rest();
        Corruption.check(lowHeader.length > 0 && highHeader.length > 0, "a header that ends early");
        EncodedPage low = new EncodedPage(page.count(), lowHeader, page.body(), page.bodyOffset(), lowLength);
        EncodedPage high = new EncodedPage(
                page.count(), highHeader, page.body(), page.bodyOffset() + lowLength, page.bodyLength() - lowLength);
        return new Int128Decoder(PageDecoder.longs(high), PageDecoder.longs(low));
    }
}
