package dev.sneller.format.write;

import com.github.luben.zstd.Zstd;
import dev.sneller.error.ErrorCode;
import dev.sneller.error.Invariant;
import dev.sneller.error.SnellerException;
import dev.sneller.format.BlockChecksums;
import dev.sneller.format.Bounds;
import dev.sneller.format.ChunkIndex;
import dev.sneller.format.ColumnKey;
import dev.sneller.format.Content;
import dev.sneller.format.FieldWriter;
import dev.sneller.format.FooterBuilder;
import dev.sneller.format.KindSummary;
import dev.sneller.format.PageEntry;
import dev.sneller.format.Part;
import dev.sneller.format.Tail;
import dev.sneller.objectstore.ObjectStore;
import dev.sneller.objectstore.ObjectUpload;
import dev.sneller.table.FooterPlace;
import dev.sneller.type.Schema;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** One file being written: pages as they come, their index kept until the end. */
final class FileBuilder implements AutoCloseable {
    private static final int ALIGNMENT = 64;
    private static final int SLACK = 64;
    private static final int MIN_WRAPPED_BYTES = 512;
    private static final int ZSTD_LEVEL = 3;

    private final UUID id;
    private final String key;
    private final ObjectUpload upload;
    private final FooterBuilder footer;
    private final TreeMap<ColumnKey, Slice> slices = new TreeMap<>();
    private final Map<ColumnKey, List<Content>> lanes = new HashMap<>();
    private final byte[] padding = new byte[SLACK];
    private byte[] wrapped = new byte[0];
    private int rowGroupCount;
    private long indexBytes;

    /** The part of the page indexes that belongs to one column. */
    private static final class Slice {
        private final Content content;
        private final FieldWriter bytes = new FieldWriter();
        private final List<FooterBuilder.ChunkPlace> places = new ArrayList<>();

        private Slice(Content content) {
            this.content = content;
        }
    }

    FileBuilder(UUID id, String key, ObjectStore store, Schema schema, int schemaVersion) {
        this.id = id;
        this.key = key;
        this.footer = new FooterBuilder(schema, schemaVersion);
        try {
            this.upload = store.upload(key);
        } catch (IOException e) {
            throw unwritable(e);
        }
        write(Tail.head());
        write(padding, ALIGNMENT - Tail.head().length);
    }

    UUID id() {
        return id;
    }

    String key() {
        return key;
    }

    /** Bytes written so far. */
    long length() {
        return upload.length();
    }

    long rowCount() {
        return footer.rowCount();
    }

    /** Bytes of index kept in memory. */
    long indexBytes() {
        return indexBytes;
    }

    /** The number of the lane of this content at a path, a new one if need be; -1 when the path has all it may have. */
    int laneOf(int fieldId, byte[] path, Content content) {
        List<Content> known = lanes.computeIfAbsent(new ColumnKey(fieldId, path, 0), k -> new ArrayList<>(1));
        int lane = known.indexOf(content);
        if (lane < 0 && known.size() < Part.MAX_LANES) {
            known.add(content);
            return known.size() - 1;
        }
        return lane;
    }

    /** Whether a path is a column already. */
    boolean isColumn(int fieldId, byte[] path) {
        return slices.containsKey(new ColumnKey(fieldId, path, Part.KINDS));
    }

    /** Paths of a field that are columns. */
    int pathCount(int fieldId) {
        int paths = 0;
        for (ColumnKey column : slices.keySet()) {
            paths += column.fieldId() == fieldId && column.part() == Part.KINDS ? 1 : 0;
        }
        return paths;
    }

    int rowGroupCount() {
        return rowGroupCount;
    }

    /**
     * Writes a body, wrapped in zstd when it is bulky text and that saves a quarter.
     *
     * @param bounds of a lane's page, null for kinds
     * @param kinds of a kind page, null elsewhere
     */
    PageEntry page(int count, byte[] header, Body body, Bounds bounds, KindSummary kinds) {
        if (body.length == 0) {
            return new PageEntry(count, header, 0, 0, 0, padding(0), bounds, kinds);
        }
        Invariant.check(body.length <= Tail.MAX_PART, "a page of at most 2^30 bytes");
        byte[] stored = body.bytes;
        int from = body.from;
        int length = body.length;
        if (body.bulky && length >= MIN_WRAPPED_BYTES) {
            int packed = wrap(body);
            if (packed <= length - length / 4) {
                stored = wrapped;
                from = 0;
                length = packed;
            }
        }
        if (length >= BlockChecksums.BLOCK_BYTES) {
            write(padding, (int) (-upload.length() & ALIGNMENT - 1));
        }
        long offset = upload.length();
        byte[] sums = BlockChecksums.ofBlocks(stored, from, length);
        try {
            upload.write(stored, from, length);
        } catch (IOException e) {
            throw unwritable(e);
        }
        return new PageEntry(count, header, offset, length, body.length, sums, bounds, kinds);
    }

    /** Bytes of a page; bulky ones may be wrapped. */
    record Body(byte[] bytes, int from, int length, boolean bulky) {
        static Body of(byte[] bytes) {
            return new Body(bytes, 0, bytes.length, false);
        }
    }

    private static byte[] padding(int length) {
        return new byte[length];
    }

    private int wrap(Body body) {
        int bound = (int) Zstd.compressBound(body.length);
        if (wrapped.length < bound) {
            wrapped = new byte[bound];
        }
        long packed = Zstd.compressByteArray(wrapped, 0, bound, body.bytes, body.from, body.length, ZSTD_LEVEL);
        Invariant.check(!Zstd.isError(packed), "zstd compresses into its own bound");
        return (int) packed;
    }

    /** Adds a chunk of the row group that is being written. */
    void chunk(ColumnKey column, ChunkIndex chunk) {
        Slice slice = slices.computeIfAbsent(column, k -> new Slice(chunk.content()));
        slice.places.add(new FooterBuilder.ChunkPlace(rowGroupCount, slice.bytes.size()));
        int before = slice.bytes.size();
        chunk.write(slice.bytes);
        indexBytes += slice.bytes.size() - before + 16;
    }

    /** Ends the row group whose chunks have been added. */
    void rowGroup(int rows, int[] granuleStarts) {
        footer.rowGroup(rows, granuleStarts);
        rowGroupCount++;
    }

    /** Writes something beside pages and indexes. */
    void section(int kind, boolean required, byte[] content) {
        footer.section(kind, required, upload.length(), content);
        write(content);
    }

    /** Writes indexes, footer and tail; the file becomes visible with {@link #publish}. */
    FooterPlace seal() {
        write(padding, SLACK);
        write(padding, (int) (-upload.length() & ALIGNMENT - 1));
        long indexOffset = upload.length();
        for (Map.Entry<ColumnKey, Slice> entry : slices.entrySet()) {
            byte[] bytes = entry.getValue().bytes.toBytes();
            footer.column(entry.getKey(), entry.getValue().content, upload.length(), bytes, entry.getValue().places);
            write(bytes);
        }
        long indexLength = upload.length() - indexOffset;
        Invariant.check(indexLength <= Integer.MAX_VALUE, "page indexes within 2 GiB");
        write(padding, (int) (-upload.length() & ALIGNMENT - 1));
        long footerOffset = upload.length();
        byte[] bytes = footer.toBytes(indexOffset, indexLength);
        int crc = BlockChecksums.of(bytes, 0, bytes.length);
        write(bytes);
        write(new Tail(bytes.length, 0, id, 0, 0, crc, BlockChecksums.of(bytes, 0, 0)).toBytes());
        return new FooterPlace(footerOffset, bytes.length, crc, Tail.MAJOR, indexOffset, (int) indexLength);
    }

    /** Makes the sealed file durable and visible. */
    void publish() {
        try {
            ObjectStore.PutOutcome outcome = upload.finish();
            Invariant.check(outcome == ObjectStore.PutOutcome.CREATED, "data file " + key + " has a name of its own");
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    private void write(byte[] bytes) {
        write(bytes, bytes.length);
    }

    private void write(byte[] bytes, int length) {
        try {
            upload.write(bytes, 0, length);
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    private SnellerException unwritable(IOException cause) {
        return new SnellerException(
                ErrorCode.STORE_UNAVAILABLE,
                "data file " + key + " could not be written (" + cause.getMessage() + "); retry",
                cause);
    }

    @Override
    public void close() {
        try {
            upload.close();
        } catch (IOException e) {
            throw unwritable(e);
        }
    }
}
