package dev.sneller.format.read;

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
final class LaneValues {
    private final ChunkPages pages;
    private final ChunkPages minutePages;
    private final DictionaryCache dictionaries;
    private final int[] start = new int[1];
    private final int[] length = new int[1];
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
    LaneValues(ChunkPages pages, ChunkPages minutePages, DictionaryCache dictionaries) {
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
    void append(int granule, int position, BinaryBuilder target) {
        if (granule != openGranule) {
            CorruptFile.check(pages.entry(granule).count() > 0, "a value in an empty page");
            open(granule);
        }
        CorruptFile.check(position < count, "value " + position + " of a page of " + count);
        switch (pages.index().content()) {
            case BOOLEAN -> target.booleanValue(bits.bitAt(position));
            case NUMBER -> target.decimal(high(position), low(position), pages.index().scale());
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
        return wide == null ? longs.longAt(position) >> 63 : wide.high().longAt(position);
    }

    private long low(int position) {
        return wide == null ? longs.longAt(position) : wide.low().longAt(position);
    }

    private void appendBytes(int position, BinaryBuilder target) {
        byte[] source;
        if (codes != null) {
            BytesVector entries = (BytesVector) dictionary.values();
            int code = codes.codeAt(position);
            source = entries.bytes();
            start[0] = entries.start()[code];
            length[0] = entries.lengths()[code];
        } else {
            source = bytes.decodeBytes(position, 1, start, length, 0);
        }
        switch (pages.index().content()) {
            case VARCHAR -> target.string(source, start[0], length[0]);
            case BINARY -> target.binary(source, start[0], length[0]);
            case DOCUMENT -> {
                StoredValues.check(source, start[0], length[0]);
                target.value(source, start[0]);
            }
            default -> throw CorruptFile.of("a lane of " + pages.index().content());
        }
    }
}
