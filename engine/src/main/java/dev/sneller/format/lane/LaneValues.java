package dev.sneller.format.lane;

import dev.sneller.format.ChunkIndex;
import dev.sneller.format.Content;
import dev.sneller.format.CorruptFile;
import dev.sneller.format.encoding.BitDecoder;
import dev.sneller.format.encoding.BytesDecoder;
import dev.sneller.format.encoding.CodeDecoder;
import dev.sneller.format.encoding.DoubleDecoder;
import dev.sneller.format.encoding.EncodedPage;
import dev.sneller.format.encoding.Int128Decoder;
import dev.sneller.format.encoding.LongDecoder;
import dev.sneller.format.encoding.PageDecoder;
import dev.sneller.type.LogicalType;
import dev.sneller.variant.BinaryBuilder;
import dev.sneller.vector.BytesVector;
import dev.sneller.vector.Dictionary;

/** One lane of one path, value by value in binary form: for documents, mixed kinds and few rows. Owned by one thread. */
public final class LaneValues {
    private final ChunkPages pages;
    private final ChunkPages minutePages;
    private final DictionaryCache dictionaries;
    /** Values decoded at once when positions follow each other. */
    private static final int AHEAD = 64;

    private final int[] start = new int[AHEAD];
    private final int[] length = new int[AHEAD];
    private final long[] ahead = new long[AHEAD];
    private byte[] text;
    /** Positions from here on are decoded, so many. */
    private int aheadFrom;

    private int aheadCount;
    private int openGranule = -1;
    private int count;
    private LongDecoder longs;
    private LongDecoder minutes;
    private Int128Decoder wide;
    private DoubleDecoder doubles;
    private BitDecoder bits;
    private BytesDecoder bytes;
    private CodeDecoder codes;
    private Dictionary dictionary;

    /** @param minutePages of TIMESTAMP_TZ, null elsewhere */
    public LaneValues(ChunkPages pages, ChunkPages minutePages, DictionaryCache dictionaries) {
        this.pages = pages;
        this.minutePages = minutePages;
        this.dictionaries = dictionaries;
    }

    private void open(int granule) {
        openGranule = granule;
        EncodedPage page = pages.page(granule);
        ChunkIndex index = pages.index();
        count = page.count();
        codes = null;
        aheadCount = 0;
        if (index.content().isInteger()) {
            if (index.wide()) {
                wide = PageDecoder.int128s(page);
            } else {
                longs = PageDecoder.longs(page);
            }
            minutes = minutePages == null ? null : PageDecoder.longs(minutePages.page(granule));
            CorruptFile.check(minutes == null || minutes.count() == count, "instants and minutes that do not pair");
        } else if (index.content() == Content.DOUBLE) {
            doubles = PageDecoder.doubles(page);
        } else if (index.content() == Content.BOOLEAN) {
            bits = PageDecoder.bits(page);
        } else if (page.isDictionaryCoded()) {
            if (dictionary == null) {
                dictionary = dictionaries.of(pages, LogicalType.VARCHAR);
            }
            codes = PageDecoder.codes(page, dictionary.size());
        } else {
            bytes = PageDecoder.bytes(page);
        }
    }

    /** Appends the value at a position of a granule's page. */
    public void append(int granule, int position, BinaryBuilder target) {
        if (granule != openGranule) {
            CorruptFile.check(pages.entry(granule).count() > 0, "a value in an empty page");
            open(granule);
        }
        CorruptFile.check(position < count, "value {} of a page of fewer", position);
        switch (pages.index().content()) {
            case BOOLEAN -> target.booleanValue(bits.bitAt(position));
            case NUMBER ->
                target.decimal(high(position), low(position), pages.index().scale());
            case DOUBLE -> target.doubleValue(doubles.doubleAt(position));
            case DATE -> target.date((int) low(position));
            case TIME -> target.time(low(position));
            case TIMESTAMP_NTZ -> target.timestampNtz(high(position), low(position));
            case TIMESTAMP_LTZ -> target.timestampLtz(high(position), low(position));
            case TIMESTAMP_TZ -> target.timestampTz(high(position), low(position), (int) minutes.longAt(position));
            default -> appendBytes(position, target);
        }
    }

    private long high(int position) {
        return wide == null ? low(position) >> 63 : wide.high().longAt(position);
    }

    private long low(int position) {
        if (wide != null) {
            return wide.low().longAt(position);
        }
        int some = aheadOf(position);
        if (some > 0) {
            longs.decodeLongs(position, some, ahead, 0);
        }
        return ahead[position - aheadFrom];
    }

    /** Values to decode from a position on: none when it is decoded, one when it is out of order. */
    private int aheadOf(int position) {
        int at = position - aheadFrom;
        if (at >= 0 && at < aheadCount) {
            return 0;
        }
        int some = at == aheadCount ? Math.min(AHEAD, count - position) : 1;
        aheadFrom = position;
        aheadCount = some;
        return some;
    }

    private void appendBytes(int position, BinaryBuilder target) {
        if (codes != null) {
            BytesVector entries = (BytesVector) dictionary.values();
            int code = codes.codeAt(position);
            appendBytes(entries.bytes(), entries.start()[code], entries.lengths()[code], target);
            return;
        }
        int some = aheadOf(position);
        if (some > 0) {
            text = bytes.decodeBytes(position, some, start, length, 0);
        }
        int at = position - aheadFrom;
        appendBytes(text, start[at], length[at], target);
    }

    private void appendBytes(byte[] source, int from, int size, BinaryBuilder target) {
        switch (pages.index().content()) {
            case VARCHAR -> target.string(source, from, size);
            case BINARY -> target.binary(source, from, size);
            case DOCUMENT -> {
                StoredValues.check(source, from, size);
                target.value(source, from);
            }
            default -> throw CorruptFile.of("a lane of " + pages.index().content());
        }
    }
}
