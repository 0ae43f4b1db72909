package dev.sneller.format.read;

import dev.sneller.error.ErrorCode;
import dev.sneller.error.SnellerException;
import dev.sneller.format.BlockChecksums;
import dev.sneller.format.ChunkIndex;
import dev.sneller.format.ColumnKey;
import dev.sneller.format.CorruptFile;
import dev.sneller.format.FieldReader;
import dev.sneller.format.Footer;
import dev.sneller.format.PageCache;
import dev.sneller.format.Sections;
import dev.sneller.format.Tail;
import dev.sneller.format.lane.ChunkPages;
import dev.sneller.format.lane.DictionaryCache;
import dev.sneller.format.lane.PageSource;
import dev.sneller.format.residual.PathDictionary;
import dev.sneller.objectstore.ObjectStore;
import dev.sneller.table.DataFileRef;
import dev.sneller.table.FooterPlace;
import java.io.IOException;
import java.util.Arrays;
import java.util.UUID;
import java.util.function.Supplier;

/** An open PAX file: its footer, checked. Immutable and shared by threads; holds nothing that needs closing. */
public final class DataFile {
    /** Page indexes of at most this are read together with the footer. */
    private static final int MAX_EAGER_INDEX = 1 << 20;
    /** What is read of a file of which only the name is known. */
    private static final int LAST_BYTES = 64 << 10;

    private final PageSource source;
    private final Footer footer;
    private final DictionaryCache dictionaries = new DictionaryCache();

    private DataFile(PageSource source, Footer footer) {
        this.source = source;
        this.footer = footer;
    }

    /** Opens a file a table refers to: at most one ranged read. */
    public static DataFile open(ObjectStore store, DataFileRef ref, PageCache cache) {
        return open(store, ref, cache, new ReadCounters());
    }

    /** @param counters what reading it costs is added to */
    public static DataFile open(ObjectStore store, DataFileRef ref, PageCache cache, ReadCounters counters) {
        PageSource source = new PageSource(store, ref.key(), ref.id(), ref.bytes(), cache, counters);
        return guarded(source, () -> {
            FooterPlace place = ref.footer();
            byte[] cached = source.find(place.offset());
            if (cached == null) {
                cached = readEnd(source, ref);
            }
            source.used(place.length());
            return new DataFile(source, new Footer(cached, place.length()));
        });
    }

    /** Opens a file of which only the name is known: reads its end. */
    public static DataFile open(ObjectStore store, String key, PageCache cache) {
        long length = length(store, key);
        PageSource blind = new PageSource(store, key, new UUID(0, 0), length, cache, new ReadCounters());
        return guarded(blind, () -> {
            int some = (int) Math.min(length, LAST_BYTES);
            Tail tail = Tail.read(blind.fetch(length - some, some), some);
            long footerEnd = length - Tail.LENGTH - tail.keyLength();
            CorruptFile.check(tail.footerLength() <= footerEnd, "a footer longer than its file");
            PageSource source = new PageSource(store, key, tail.file(), length, cache, new ReadCounters());
            byte[] bytes = source.fetch(footerEnd - tail.footerLength(), tail.footerLength());
            BlockChecksums.verifyWhole(bytes, 0, tail.footerLength(), tail.footerCrc(), "the footer");
            return new DataFile(source, new Footer(bytes, tail.footerLength()));
        });
    }

    private static long length(ObjectStore store, String key) {
        try {
            return store.length(key)
                    .orElseThrow(() ->
                            new SnellerException(ErrorCode.FILE_UNREADABLE, "data file " + key + " is not there"));
        } catch (IOException e) {
            throw new SnellerException(
                    ErrorCode.STORE_UNAVAILABLE,
                    "data file " + key + " could not be read (" + e.getMessage() + "); retry",
                    e);
        }
    }

    /** Reads footer and tail, and with them the page indexes when they are short; returns the footer, verified. */
    private static byte[] readEnd(PageSource source, DataFileRef ref) {
        FooterPlace place = ref.footer();
        CorruptFile.check(
                place.length() >= 0
                        && place.offset() >= 0
                        && place.offset() <= source.length() - place.length() - Tail.LENGTH,
                "a footer outside the file");
        boolean eager = place.indexLength() <= MAX_EAGER_INDEX
                && place.indexOffset() <= place.offset()
                && place.offset() - place.indexOffset() <= 2 * MAX_EAGER_INDEX;
        long from = eager ? place.indexOffset() : place.offset();
        int length = Math.toIntExact(source.length() - from);
        byte[] end = source.fetch(from, length);
        Tail tail = Tail.read(end, length);
        CorruptFile.check(
                tail.file().equals(ref.id()) && tail.footerLength() == place.length(), "another file's footer");
        int at = (int) (place.offset() - from);
        BlockChecksums.verifyWhole(end, at, place.length(), place.crc(), "the footer");
        byte[] bytes = Arrays.copyOfRange(end, at, at + place.length());
        source.keep(place.offset(), bytes);
        if (eager) {
            keepSlices(source, new Footer(bytes, bytes.length), end, from);
        }
        return bytes;
    }

    /** The index slices that came with the footer; one that is damaged is read again when it is needed, and fails then. */
    private static void keepSlices(PageSource source, Footer footer, byte[] end, long from) {
        for (int column = 0; column < footer.columnCount(); column++) {
            long at = footer.sliceOffset(column) - from;
            int length = footer.sliceLength(column);
            if (at >= 0
                    && at <= end.length - length
                    && BlockChecksums.of(end, (int) at, length) == footer.sliceCrc(column)) {
                source.keep(footer.sliceOffset(column), Arrays.copyOfRange(end, (int) at, (int) at + length));
            }
        }
    }

    /** Runs something that reads the file's structure; damage is told with the file's name. */
    private static DataFile guarded(PageSource source, Supplier<DataFile> open) {
        try {
            return open.get();
        } catch (SnellerException e) {
            throw CorruptFile.in("data file " + source.key(), e);
        } catch (IndexOutOfBoundsException | ArithmeticException | NegativeArraySizeException e) {
            throw CorruptFile.in("data file " + source.key(), e);
        }
    }

    Footer footer() {
        return footer;
    }

    PageSource source() {
        return source;
    }

    DictionaryCache dictionaries() {
        return dictionaries;
    }

    String key() {
        return source.key();
    }

    public long rowCount() {
        return footer.rowCount();
    }

    public int rowGroupCount() {
        return footer.rowGroupCount();
    }

    public RowGroup rowGroup(int index) {
        return new RowGroup(this, index);
    }

    /** Pages of a column in a row group, or null when it has none. */
    ChunkPages chunk(ColumnKey key, int rowGroup) {
        int column = footer.find(key);
        return column < 0 ? null : chunk(column, rowGroup);
    }

    /** As above, by the column's position in the footer. */
    ChunkPages chunk(int column, int rowGroup) {
        int place = footer.chunkPlace(column, rowGroup);
        if (place < 0) {
            return null;
        }
        int length = footer.sliceLength(column);
        byte[] slice = source.find(footer.sliceOffset(column));
        if (slice == null) {
            slice = source.fetch(footer.sliceOffset(column), length);
            BlockChecksums.verifyWhole(slice, 0, length, footer.sliceCrc(column), "the page index");
            source.keep(footer.sliceOffset(column), slice);
        }
        source.used(length);
        FieldReader in = new FieldReader(slice, place, length);
        ChunkIndex index = ChunkIndex.read(in, footer.columnContent(column), footer.granuleCount(rowGroup));
        return new ChunkPages(source, index);
    }

    /** The paths in the residual of a VARIANT column; a new object, for one thread. */
    ResidualPathTable residualPaths(int fieldId) {
        int section = footer.sectionOf(Sections.pathDictionary(fieldId));
        if (section < 0) {
            return new ResidualPathTable(null);
        }
        long offset = footer.sectionOffset(section);
        int length = footer.sectionLength(section);
        PathDictionary.Section pieces = (from, count) -> {
            CorruptFile.check(from >= 0 && count >= 0 && from <= length - count, "a piece outside the path dictionary");
            return source.piece(offset + from, count);
        };
        return new ResidualPathTable(new PathDictionary(pieces, length));
    }
}
