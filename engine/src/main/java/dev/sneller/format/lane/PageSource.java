package dev.sneller.format.lane;

import com.github.luben.zstd.Zstd;
import dev.sneller.error.ErrorCode;
import dev.sneller.error.SnellerException;
import dev.sneller.format.BlockChecksums;
import dev.sneller.format.CorruptFile;
import dev.sneller.format.PageCache;
import dev.sneller.format.PageEntry;
import dev.sneller.format.ReadMeter;
import dev.sneller.format.Tail;
import dev.sneller.objectstore.ObjectNotFoundException;
import dev.sneller.objectstore.ObjectStore;
import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/** The bytes of one file: from the cache, else from the store in coalesced ranges, verified and unwrapped. Thread-safe. */
public final class PageSource {
    static final int SLACK = 64;
    static final byte[] NO_BODY = new byte[SLACK];

    /** Neighbours this near are read together with the gap between them. */
    private static final int MAX_GAP = 64 << 10;
    /** Most bytes read at once. */
    private static final int MAX_RANGE = 2 << 20;

    private final ObjectStore store;
    private final String key;
    private final UUID file;
    private final long length;
    private final PageCache cache;
    private final ReadMeter meter;

    public PageSource(ObjectStore store, String key, UUID file, long length, PageCache cache, ReadMeter meter) {
        this.store = store;
        this.key = key;
        this.file = file;
        this.length = length;
        this.cache = cache;
        this.meter = meter;
    }

    public String key() {
        return key;
    }

    public long length() {
        return length;
    }

    /** A cached part, or null. */
    public byte[] find(long offset) {
        return cache.find(file, offset);
    }

    /** Keeps a verified part. */
    public void keep(long offset, byte[] bytes) {
        cache.keep(file, offset, bytes);
    }

    /** Counts a part handed to a reader. */
    public void used(long bytes) {
        meter.used(bytes);
    }

    /** Bytes of the file with slack behind them, not verified. */
    public byte[] fetch(long offset, int count) {
        CorruptFile.check(offset >= 0 && count >= 0 && offset <= length - count, "a part outside the file");
        byte[] bytes = new byte[count + SLACK];
        meter.requested(count);
        try {
            store.read(key, offset, bytes, 0, count);
        } catch (ObjectNotFoundException e) {
            throw new SnellerException(
                    ErrorCode.FILE_UNREADABLE, "data file " + key + " is not there (" + e.getMessage() + ")", e);
        } catch (IOException e) {
            throw new SnellerException(
                    ErrorCode.STORE_UNAVAILABLE,
                    "data file " + key + " could not be read (" + e.getMessage() + "); retry",
                    e);
        }
        return bytes;
    }

    /** Exactly these bytes of the file, kept in the cache; the caller verifies them each time. */
    public byte[] piece(long offset, int count) {
        meter.used(count);
        byte[] cached = find(offset);
        if (cached == null || cached.length != count) {
            cached = Arrays.copyOf(fetch(offset, count), count);
            keep(offset, cached);
        }
        return cached;
    }

    /**
     * The body of a page, unwrapped, with slack behind it.
     *
     * @param ahead pages likely asked for next, of which neighbours not cached are read together with this one
     */
    public byte[] body(PageEntry page, List<PageEntry> ahead) {
        meter.used(page.storedLength());
        if (!page.hasBody()) {
            return NO_BODY;
        }
        byte[] cached = find(page.offset());
        return cached != null ? cached : readAround(page, ahead);
    }

    private byte[] readAround(PageEntry page, List<PageEntry> ahead) {
        PageEntry[] missing = ahead.stream()
                .filter(next -> next.hasBody() && next.offset() > page.offset() && find(next.offset()) == null)
                .sorted(Comparator.comparingLong(PageEntry::offset))
                .toArray(PageEntry[]::new);
        long end = page.offset() + page.storedLength();
        int taken = 0;
        for (PageEntry next : missing) {
            long nextEnd = next.offset() + next.storedLength();
            if (next.offset() - end > MAX_GAP || nextEnd - page.offset() > MAX_RANGE) {
                break;
            }
            end = Math.max(end, nextEnd);
            taken++;
        }
        byte[] range = fetch(page.offset(), Math.toIntExact(end - page.offset()));
        for (PageEntry next : Arrays.copyOf(missing, taken)) {
            keep(next.offset(), unwrap(next, range, (int) (next.offset() - page.offset())));
        }
        byte[] body = unwrap(page, range, 0);
        keep(page.offset(), body);
        return body;
    }

    /** Verifies and unwraps a page that lies at {@code from} in {@code range}. */
    private static byte[] unwrap(PageEntry page, byte[] range, int from) {
        BlockChecksums.verify(range, from, page.storedLength(), page.checksums(), 0);
        if (!page.isWrapped()) {
            return Arrays.copyOfRange(range, from, from + page.storedLength() + SLACK);
        }
        CorruptFile.check(page.rawLength() <= Tail.MAX_PART, "a page that unwraps to {} bytes", page.rawLength());
        byte[] raw = new byte[page.rawLength() + SLACK];
        long size = Zstd.decompressByteArray(raw, 0, page.rawLength(), range, from, page.storedLength());
        CorruptFile.check(!Zstd.isError(size) && size == page.rawLength(), "a page that does not unwrap");
        return raw;
    }
}
