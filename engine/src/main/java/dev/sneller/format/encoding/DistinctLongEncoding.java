package dev.sneller.format.encoding;

import dev.sneller.kernel.BitPacking;
import dev.sneller.kernel.Masks;
import java.util.Arrays;

/**
 * Few distinct longs, far apart. Header: distinct values u32, {@link PagePair} of the values, ascending, and of each
 * row's place among them. A range of values is a range of places.
 */
final class DistinctLongEncoding implements LongDecoder {
    static final int MAX_VALUES = 4096;

    private final int count;
    private final long[] values;
    private final LongDecoder places;

    DistinctLongEncoding(EncodedPage page) {
        HeaderReader header = new HeaderReader(page);
        count = page.count();
        int distinct = header.nextSize();
        Corruption.check(distinct >= 1 && distinct <= MAX_VALUES, distinct + " distinct values");
        PagePair pages = PagePair.split(page, header, distinct, count);
        values = new long[distinct];
        PageDecoder.simpleLongs(pages.first()).decodeLongs(0, distinct, values, 0);
        for (int i = 1; i < distinct; i++) {
            Corruption.check(values[i - 1] < values[i], "distinct values out of order");
        }
        places = PageDecoder.simpleLongs(pages.second());
    }

    /** Stored bytes of the body at most. */
    static long size(int count, int distinct) {
        return 8L * distinct + BitPacking.bytesOf(count, BitPacking.widthOf(distinct - 1));
    }

    /** Encodes; {@code distinct} are the values, ascending. */
    static EncodedPage encode(long[] values, int offset, int count, long[] distinct) {
        long[] places = new long[count];
        for (int i = 0; i < count; i++) {
            places[i] = Arrays.binarySearch(distinct, values[offset + i]);
        }
        HeaderWriter header = new HeaderWriter(Encoding.DISTINCT_LONG).putInt(distinct.length);
        EncodedPage valuePage = LongEncoder.encodeSimple(distinct, 0, distinct.length);
        return PagePair.join(count, header, valuePage, LongEncoder.encodeSimple(places, 0, count));
    }

    @Override
    public int count() {
        return count;
    }

    @Override
    public long longAt(int index) {
        return value(places.longAt(index));
    }

    private long value(long place) {
        if (place < 0 || place >= values.length) {
            throw Corruption.of("value " + place + " of " + values.length);
        }
        return values[(int) place];
    }

    @Override
    public void decodeLongs(int from, int rows, long[] target, int targetOffset) {
        places.decodeLongs(from, rows, target, targetOffset);
        for (int i = targetOffset; i < targetOffset + rows; i++) {
            target[i] = value(target[i]);
        }
    }

    @Override
    public void selectRange(long lo, long hi, int from, int rows, long[] mask) {
        int first = Arrays.binarySearch(values, lo);
        int last = Arrays.binarySearch(values, hi);
        int least = first >= 0 ? first : -first - 1;
        int greatest = last >= 0 ? last : -last - 2;
        if (least > greatest) {
            Masks.fill(mask, rows, false);
        } else {
            places.selectRange(least, greatest, from, rows, mask);
        }
    }
}
