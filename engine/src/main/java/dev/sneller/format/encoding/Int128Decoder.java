package dev.sneller.format.encoding;

/** The 128-bit integers of a page: two pages of longs over the same rows, low words read as unsigned. */
public record Int128Decoder(LongDecoder high, LongDecoder low) {
    public int count() {
        return low.count();
    }
}
