package dev.sneller.format.encoding;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.DoubleBuffer;

/** Doubles as they are, 8 bytes each. Header: nothing more. */
final class PlainDoubleEncoding implements DoubleDecoder {
    private final int count;
    private final DoubleBuffer values;

    PlainDoubleEncoding(EncodedPage page) {
        new HeaderReader(page).end();
        count = page.count();
        Corruption.check(
                8L * count <= page.bodyLength(), "a body of " + page.bodyLength() + " bytes for " + count + " doubles");
        values = ByteBuffer.wrap(page.body(), page.bodyOffset(), 8 * count)
                .slice()
                .order(ByteOrder.LITTLE_ENDIAN)
                .asDoubleBuffer();
    }

    static EncodedPage encode(double[] values, int offset, int count) {
        byte[] body = EncodedPage.newBody(8L * count);
        ByteBuffer.wrap(body).order(ByteOrder.LITTLE_ENDIAN).asDoubleBuffer().put(values, offset, count);
        return EncodedPage.of(count, new HeaderWriter(Encoding.PLAIN_DOUBLE).toBytes(), body);
    }

    @Override
    public int count() {
        return count;
    }

    @Override
    public double doubleAt(int index) {
        return values.get(index);
    }

    @Override
    public void decodeDoubles(int from, int rows, double[] target, int targetOffset) {
        values.get(from, target, targetOffset, rows);
    }
}
