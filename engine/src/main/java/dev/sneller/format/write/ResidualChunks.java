package dev.sneller.format.write;

import dev.sneller.format.Bounds;
import dev.sneller.format.ChunkIndex;
import dev.sneller.format.ColumnKey;
import dev.sneller.format.Content;
import dev.sneller.format.PageEntry;
import dev.sneller.format.Part;
import dev.sneller.format.Sections;
import dev.sneller.format.residual.KeySymbols;
import dev.sneller.format.residual.PathDictionaryBuilder;
import dev.sneller.format.residual.PathIds;
import dev.sneller.format.residual.ResidualWriter;
import dev.sneller.format.shred.ResidualPairs;
import dev.sneller.variant.VariantEmitter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Writes what of a VARIANT column has no lane: bucket pages and symbols of each row group, the paths of the file. */
final class ResidualChunks {
    private static final byte[] ROOT = {};
    private static final byte[] NO_HEADER = {};

    private final int fieldId;
    private final VariantEmitter emitter = new VariantEmitter();
    private PathIds paths = new PathIds();
    /** Number in {@link #paths} plus one, by the shredder's number. */
    private int[] ids = new int[64];

    ResidualChunks(int fieldId) {
        this.fieldId = fieldId;
    }

    /** @param starts first row of each granule, and the number of rows at the end */
    void write(FileBuilder file, ResidualPairs pairs, int[] starts) {
        if (pairs.isEmpty()) {
            return;
        }
        KeySymbols symbols = new KeySymbols();
        ResidualWriter writer = new ResidualWriter(paths, symbols, file.rowGroupCount());
        List<List<PageEntry>> buckets = new ArrayList<>();
        for (int bucket = 0; bucket < Part.BUCKETS; bucket++) {
            buckets.add(new ArrayList<>());
        }
        for (int granule = 0; granule + 1 < starts.length; granule++) {
            for (int i = 0; i < pairs.count(granule); i++) {
                int row = pairs.row(granule, i);
                emitter.emit(
                        pairs.values(),
                        pairs.place(granule, i),
                        writer.add(id(pairs, pairs.node(granule, i)), row, row));
            }
            int rows = starts[granule + 1] - starts[granule];
            byte[][] pages = writer.finishGranule(rows);
            for (int bucket = 0; bucket < Part.BUCKETS; bucket++) {
                buckets.get(bucket).add(page(file, rows, pages[bucket]));
            }
        }
        for (int bucket = 0; bucket < Part.BUCKETS; bucket++) {
            chunk(file, Part.BUCKET + bucket, Content.RESIDUAL, buckets.get(bucket));
        }
        chunk(file, Part.SYMBOLS, Content.SYMBOLS, List.of(page(file, symbols.size(), symbols.toBytes())));
    }

    private int id(ResidualPairs pairs, int node) {
        if (node >= ids.length) {
            ids = Arrays.copyOf(ids, Math.max(node + 1, ids.length * 2));
        }
        if (ids[node] == 0) {
            byte[] path = pairs.path(node);
            ids[node] = paths.id(path, 0, path.length) + 1;
        }
        return ids[node] - 1;
    }

    private static PageEntry page(FileBuilder file, int count, byte[] page) {
        return page == null || page.length == 0
                ? PageEntry.empty(Bounds.EMPTY)
                : file.page(count, NO_HEADER, FileBuilder.Body.of(page), Bounds.UNKNOWN, null);
    }

    private void chunk(FileBuilder file, int part, Content content, List<PageEntry> pages) {
        if (pages.stream().anyMatch(PageEntry::hasBody)) {
            file.chunk(new ColumnKey(fieldId, ROOT, part), ChunkIndex.of(content, 0, false, null, pages));
        }
    }

    /** Writes the dictionary of the file's residual paths and begins a new one. */
    void finish(FileBuilder file) {
        if (paths.size() > 0) {
            file.section(Sections.pathDictionary(fieldId), true, PathDictionaryBuilder.build(paths));
        }
        paths = new PathIds();
        ids = new int[64];
    }

    /** Bytes held. */
    long capacity() {
        return paths.capacity() + 4L * ids.length;
    }
}
