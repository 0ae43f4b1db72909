package dev.sneller.format.encoding;

/**
 * Two pages in one: how encodings are composed. Header: length u8 of the first header, length u32 of the first body,
 * first header, second header. Body: first body, second body. Counts are the composing encoding's to know.
 */
record PagePair(EncodedPage first, EncodedPage second) {

    /** Whether {@link #join} has room behind what the header has already. */
    static boolean fits(HeaderWriter header, EncodedPage first, EncodedPage second) {
        return Byte.BYTES + Integer.BYTES + first.header().length + second.header().length <= header.room();
    }

    /** Joins behind what the header has already. */
    static EncodedPage join(int count, HeaderWriter header, EncodedPage first, EncodedPage second) {
        header.putByte(first.header().length).putInt(first.bodyLength());
        header.putBytes(first.header()).putBytes(second.header());
        byte[] body = EncodedPage.newBody((long) first.bodyLength() + second.bodyLength());
        System.arraycopy(first.body(), first.bodyOffset(), body, 0, first.bodyLength());
        System.arraycopy(second.body(), second.bodyOffset(), body, first.bodyLength(), second.bodyLength());
        return EncodedPage.of(count, header.toBytes(), body);
    }

    /** Splits what {@link #join} joined; {@code header} stands behind the composing encoding's own fields. */
    static PagePair split(EncodedPage page, HeaderReader header, int firstCount, int secondCount) {
        int headerLength = header.nextByte();
        int bodyLength = header.nextSize();
        byte[] firstHeader = header.nextBytes(headerLength);
        byte[] secondHeader = header.rest();
        Corruption.check(bodyLength <= page.bodyLength(), "a first page of " + bodyLength + " bytes");
        int at = page.bodyOffset();
        return new PagePair(
                new EncodedPage(firstCount, firstHeader, page.body(), at, bodyLength),
                new EncodedPage(
                        secondCount, secondHeader, page.body(), at + bodyLength, page.bodyLength() - bodyLength));
    }
}
