package dev.sneller.format.encoding;

/** 128-bit integers as a {@link PagePair} of low and high words. */
final class Int128Encoding {
    private Int128Encoding() {}

    /** Whether the headers of both fit into one: two pages that are pairs themselves do not. */
    static boolean fits(EncodedPage high, EncodedPage low) {
        return PagePair.fits(new HeaderWriter(Encoding.INT128), low, high);
    }

    static EncodedPage encode(EncodedPage high, EncodedPage low) {
        return PagePair.join(low.count(), new HeaderWriter(Encoding.INT128), low, high);
    }

    static Int128Decoder open(EncodedPage page) {
        PagePair words = PagePair.split(page, new HeaderReader(page), page.count(), page.count());
        return new Int128Decoder(PageDecoder.longs(words.second()), PageDecoder.longs(words.first()));
    }
}
