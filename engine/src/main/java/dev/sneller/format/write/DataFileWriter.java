package dev.sneller.format.write;

import dev.sneller.error.Invariant;
import dev.sneller.memory.Reservation;
import dev.sneller.objectstore.ObjectStore;
import dev.sneller.table.DataFileRef;
import dev.sneller.table.FileNames;
import dev.sneller.table.FooterPlace;
import dev.sneller.type.Field;
import dev.sneller.type.Schema;
import dev.sneller.variant.DocumentSink;
import dev.sneller.vector.Batch;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/**
 * Writes rows into PAX files, as many as their size asks for. Owned by one thread.
 *
 * <p>No file is visible before {@link #finish}; closing without it leaves nothing. Memory is reserved as rows are buffered; when it is
 * refused the row group is closed early.
 */
public final class DataFileWriter implements AutoCloseable {
    /** Bytes of values after which the reservation is brought up to date. */
    private static final int RESERVE_EVERY_BYTES = 1 << 20;
    /** Rows taken at once, so that granules of long values end in time. */
    private static final int SLICE_ROWS = 256;

    private static final int STATISTICS_PATHS = 256;

    private final WriterOptions options;
    private final ObjectStore store;
    private final FileNames names;
    private final Schema schema;
    private final int schemaVersion;
    private final Reservation memory;
    private final List<ColumnBuilder> columns = new ArrayList<>();
    private final GranuleMarks marks;
    private final ChunkWriter chunks = new ChunkWriter();
    private final List<FileBuilder> sealed = new ArrayList<>();
    private final List<DataFileRef> refs = new ArrayList<>();
    private final int[] rows = new int[Batch.MAX_ROWS];
    private FileBuilder file;
    private FileStatistics statistics;
    private long fileRawBytes;
    private long unreservedBytes;

    private DataFileWriter(WriterOptions options, Destination destination, Reservation memory) {
        this.options = options;
        this.store = destination.store;
        this.names = destination.names;
        this.schema = destination.schema;
        this.schemaVersion = destination.schemaVersion;
        this.memory = memory;
        this.marks = new GranuleMarks(options);
        for (Field field : schema.fields()) {
            columns.add(
                    field.type().kind().isSemiStructured()
                            ? new ShreddedColumn(field, options, bytes -> endRows(1, bytes))
                            : new TypedColumn(field));
        }
    }

    private record Destination(ObjectStore store, FileNames names, Schema schema, int schemaVersion) {}

    /** @param memory what the buffers are counted in; closed by the caller */
    public static DataFileWriter create(
            WriterOptions options,
            ObjectStore store,
            FileNames names,
            Schema schema,
            int schemaVersion,
            Reservation memory) {
        return new DataFileWriter(options, new Destination(store, names, schema, schemaVersion), memory);
    }

    /** Copies the selected rows; columns are the schema's, vectors of any form. */
    public void append(Batch batch) {
        int count = batch.selectedCount();
        for (int i = 0; i < count; i++) {
            rows[i] = batch.row(i);
        }
        int from = 0;
        while (from < count) {
            int to = Math.min(count, from + Math.min(SLICE_ROWS, marks.room()));
            long bytes = 0;
            for (int c = 0; c < columns.size(); c++) {
                bytes += columns.get(c).append(batch.column(c), rows, from, to, marks.rows());
            }
            endRows(to - from, bytes);
            from = to;
        }
    }

    /** Where whole documents go, one a row, of a schema with exactly one VARIANT column and no other. */
    public DocumentSink documents() {
        Invariant.check(
                columns.size() == 1 && columns.get(0) instanceof ShreddedColumn,
                "documents for a table of one VARIANT column");
        return ((ShreddedColumn) columns.get(0)).sink();
    }

    private void endRows(int count, long bytes) {
        marks.add(count, bytes);
        fileRawBytes += bytes;
        unreservedBytes += bytes;
        if (unreservedBytes >= RESERVE_EVERY_BYTES) {
            unreservedBytes = 0;
            reserve();
        }
        if (marks.isFull()) {
            flushRowGroup();
        }
    }

    /** Counts what is held; writes the row group when that is too much. */
    private void reserve() {
        long held = file == null ? 0 : file.indexBytes();
        for (ColumnBuilder column : columns) {
            held += column.capacity();
        }
        if (!memory.tryEnsure(held)) {
            if (marks.rows() > 0) {
                flushRowGroup();
            } else {
                memory.ensure(held);
            }
        }
    }

    private void flushRowGroup() {
        if (file == null) {
            UUID id = names.mint();
            file = new FileBuilder(id, names.key(id), store, schema, schemaVersion);
            statistics = new FileStatistics(schema.size() + STATISTICS_PATHS);
        }
        int[] cuts = marks.cuts();
        for (ColumnBuilder column : columns) {
            column.flush(chunks, file, cuts, statistics);
        }
        file.rowGroup(marks.rows(), Arrays.copyOf(cuts, cuts.length - 1));
        statistics.rows(marks.rows());
        marks.clear();
        memory.shrinkTo(file.indexBytes());
        if (file.length() >= options.fileBytes() || columns.stream().anyMatch(ColumnBuilder::wantsNewFile)) {
            sealFile();
        }
    }

    private void sealFile() {
        for (ColumnBuilder column : columns) {
            column.finishFile(file);
        }
        FooterPlace footer = file.seal();
        refs.add(new DataFileRef(
                file.id(),
                file.key(),
                file.rowCount(),
                file.length(),
                fileRawBytes,
                schemaVersion,
                footer,
                statistics.toMap()));
        sealed.add(file);
        file = null;
        fileRawBytes = 0;
    }

    /** Completes the files, makes them durable and names them; no rows, no files. */
    public List<DataFileRef> finish() {
        if (marks.rows() > 0) {
            flushRowGroup();
        }
        if (file != null) {
            sealFile();
        }
        sealed.forEach(FileBuilder::publish);
        List<DataFileRef> published = List.copyOf(refs);
        refs.clear();
        memory.shrinkTo(0);
        return published;
    }

    @Override
    public void close() {
        if (file != null) {
            sealed.add(file);
            file = null;
        }
        for (FileBuilder each : sealed) {
            each.close();
        }
        sealed.clear();
        memory.shrinkTo(0);
    }
}
