package dev.sneller.format.encoding;

import dev.sneller.kernel.BitPacking;
import dev.sneller.kernel.Masks;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Booleans, eight a byte, from the lowest bit. Header: nothing more. */
final class BitmapEncoding implements BitDecoder {
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private final int count;
    private final byte[] body;
    private final int bodyOffset;

    BitmapEncoding(EncodedPage page) {
        new HeaderReader(page).end();
        count = page.count();
        Corruption.check((count + 7) >>> 3 <= page.bodyLength(), "a bitmap of " + page.bodyLength() + " bytes");
        body = page.body();
        bodyOffset = page.bodyOffset();
    }

    static EncodedPage encode(long[] bits, int count) {
        byte[] body = EncodedPage.newBody((count + 7) >>> 3);
        for (int w = 0; w < Masks.words(count); w++) {
            int rest = count - (w << 6);
            LONG.set(body, w << 3, rest >= 64 ? bits[w] : bits[w] & BitPacking.mask(rest));
        }
        return EncodedPage.of(count, new HeaderWriter(Encoding.BITMAP).toBytes(), body);
    }

    @Override
    public int count() {
        return count;
    }

    @Override
    public boolean bitAt(int index) {
        return (body[bodyOffset + (index >>> 3)] >>> (index & 7) & 1) != 0;
    }

    @Override
    public void decodeBits(int from, int rows, long[] mask) {
        int at = bodyOffset + (from >>> 3);
        int shift = from & 7;
        for (int w = 0; w < Masks.words(rows); w++, at += 8) {
            long word = (long) LONG.get(body, at) >>> shift;
            mask[w] = shift == 0 ? word : word | (long) body[at + 8] << 64 - shift;
        }
        Masks.trim(mask, rows);
    }
}
