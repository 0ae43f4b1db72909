package dev.sneller.format.encoding;

import dev.sneller.kernel.Masks;

/** All booleans of the page are one. Header: value u8, 0 or 1. */
final class ConstantBitsEncoding implements BitDecoder {
    private final int count;
    private final boolean value;

    ConstantBitsEncoding(EncodedPage page) {
        HeaderReader header = new HeaderReader(page);
        count = page.count();
        int bit = header.nextByte();
        Corruption.check(bit <= 1, "a bit of value " + bit);
        value = bit == 1;
        header.end();
    }

    static EncodedPage encode(boolean value, int count) {
        byte[] header =
                new HeaderWriter(Encoding.CONSTANT_BITS).putByte(value ? 1 : 0).toBytes();
        return EncodedPage.of(count, header, EncodedPage.newBody(0));
    }

    @Override
    public int count() {
        return count;
    }

    @Override
    public boolean bitAt(int index) {
        return value;
    }

    @Override
    public void decodeBits(int from, int rows, long[] mask) {
        Masks.fill(mask, rows, value);
    }
}
