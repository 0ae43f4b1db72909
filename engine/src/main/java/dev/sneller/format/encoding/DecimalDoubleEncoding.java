package dev.sneller.format.encoding;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * Doubles that were decimals: integers over a power of ten (the idea of ALP, SIGMOD 2023; dividing, which rounds
 * correctly, in place of multiplying). What does not come back bit for bit is an exception. Header: digits u8,
 * exceptions u32, header of the integers. Body: rows of exceptions u32 ascending, their bits i64, the integers (an
 * exception's is that of the value before).
 */
final class DecimalDoubleEncoding implements DoubleDecoder {
    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final int MAX_DIGITS = 14;
    private static final int SAMPLE = 64;
    private static final long EXACT = 1L << 53;

    /** Exact as doubles, all of them. */
    private static final double[] POWERS = new double[MAX_DIGITS + 1];

    static {
        POWERS[0] = 1;
        for (int i = 1; i <= MAX_DIGITS; i++) {
            POWERS[i] = POWERS[i - 1] * 10;
        }
    }

    private final LongDecoder integers;
    private final double divisor;
    private final int[] rows;
    private final double[] values;

    DecimalDoubleEncoding(EncodedPage page) {
        HeaderReader header = new HeaderReader(page);
        int digits = header.nextByte();
        Corruption.check(digits <= MAX_DIGITS, digits + " digits");
        divisor = POWERS[digits];
        int exceptions = header.nextSize();
        byte[] inner = header.rest();
        Corruption.check(exceptions <= page.count(), exceptions + " exceptions of " + page.count());
        int bytes = 12 * exceptions;
        Corruption.check(bytes <= page.bodyLength(), "a body of " + page.bodyLength() + " bytes");
        int at = page.bodyOffset();
        integers = PageDecoder.longs(
                new EncodedPage(page.count(), inner, page.body(), at + bytes, page.bodyLength() - bytes));
        rows = new int[exceptions];
        values = new double[exceptions];
        for (int i = 0; i < exceptions; i++) {
            rows[i] = (int) INT.get(page.body(), at + 4 * i);
            values[i] = Double.longBitsToDouble((long) LONG.get(page.body(), at + 4 * exceptions + 8 * i));
            Corruption.check(
                    rows[i] > (i == 0 ? -1 : rows[i - 1]) && rows[i] < page.count(), "exceptions out of order");
        }
    }

    /** The page by the digits that suit a sample best, or null when most of it are no decimals. */
    static EncodedPage encode(double[] values, int offset, int count) {
        int digits = digits(values, offset, count);
        if (digits < 0) {
            return null;
        }
        long[] integers = new long[count];
        int[] rows = new int[count];
        int exceptions = 0;
        for (int i = 0; i < count; i++) {
            double value = values[offset + i];
            long integer = integer(value, digits);
            if (comesBack(value, integer, digits)) {
                integers[i] = integer;
            } else {
                integers[i] = i == 0 ? 0 : integers[i - 1];
                rows[exceptions++] = i;
            }
        }
        EncodedPage page = LongEncoder.encode(integers, 0, count);
        int bytes = 12 * exceptions;
        byte[] body = EncodedPage.newBody((long) bytes + page.bodyLength());
        for (int i = 0; i < exceptions; i++) {
            INT.set(body, 4 * i, rows[i]);
            LONG.set(body, 4 * exceptions + 8 * i, Double.doubleToRawLongBits(values[offset + rows[i]]));
        }
        System.arraycopy(page.body(), page.bodyOffset(), body, bytes, page.bodyLength());
        HeaderWriter header =
                new HeaderWriter(Encoding.DECIMAL_DOUBLE).putByte(digits).putInt(exceptions);
        return EncodedPage.of(count, header.putBytes(page.header()).toBytes(), body);
    }

    /** The fewest digits that bring back most of a sample; −1 when none do. */
    private static int digits(double[] values, int offset, int count) {
        int sample = Math.min(SAMPLE, count);
        int best = -1;
        int most = sample / 2;
        for (int digits = 0; digits <= MAX_DIGITS; digits++) {
            int back = 0;
            for (int i = 0; i < sample; i++) {
                double value = values[offset + (int) ((long) i * count / sample)];
                back += comesBack(value, integer(value, digits), digits) ? 1 : 0;
            }
            if (back > most) {
                most = back;
                best = digits;
            }
        }
        return best;
    }

    private static long integer(double value, int digits) {
        return Math.round(value * POWERS[digits]);
    }

    private static boolean comesBack(double value, long integer, int digits) {
        return Math.abs(integer) < EXACT
                && Double.doubleToRawLongBits(integer / POWERS[digits]) == Double.doubleToRawLongBits(value);
    }

    @Override
    public int count() {
        return integers.count();
    }

    @Override
    public double doubleAt(int index) {
        int exception = Arrays.binarySearch(rows, index);
        return exception >= 0 ? values[exception] : integers.longAt(index) / divisor;
    }

    @Override
    public void decodeDoubles(int from, int count, double[] target, int targetOffset) {
        long[] numerators = new long[count];
        integers.decodeLongs(from, count, numerators, 0);
        for (int i = 0; i < count; i++) {
            target[targetOffset + i] = numerators[i] / divisor;
        }
        int found = Arrays.binarySearch(rows, from);
        for (int i = found >= 0 ? found : -found - 1; i < rows.length && rows[i] < from + count; i++) {
            target[targetOffset + rows[i] - from] = values[i];
        }
    }
}
