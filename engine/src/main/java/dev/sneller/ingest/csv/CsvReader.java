package dev.sneller.ingest.csv;

import dev.sneller.ingest.FileBlocks;
import dev.sneller.ingest.JsonOptions;
import dev.sneller.ingest.SharedFiles;
import dev.sneller.ingest.TextBlock;
import dev.sneller.memory.Reservation;
import dev.sneller.vector.Batch;

/** One thread's reading of a {@link CsvSource}: a batch a call. */
public final class CsvReader implements AutoCloseable {
    private final SharedFiles files;
    private final FieldSplitter fields;
    private final RecordColumns columns;
    private final Rejections rejections;
    private final TextBlock block;
    private FileBlocks current;
    private int at;

    CsvReader(
            SharedFiles files, FieldSplitter fields, RecordColumns columns, Rejections rejections, Reservation memory) {
        this.files = files;
        this.fields = fields;
        this.columns = columns;
        this.rejections = rejections;
        this.block = new TextBlock(memory, JsonOptions.MAX_DOCUMENT_BYTES);
    }

    /**
     * Fills the batch with the next good records; it is valid until the next call. False when none is left.
     *
     * @throws dev.sneller.error.SnellerException COPY_ROW_REJECTED with file, line, column and value unless bad records are left out;
     *     FILE_UNREADABLE
     */
    public boolean next(Batch batch) {
        int rows = 0;
        while (rows == 0) {
            if (at == block.to()) {
                current = files.fill(block, current, null);
                if (current == null) {
                    at = block.to();
                    return false;
                }
                at = block.from();
                columns.open(block);
            }
            rows = readRecords();
        }
        columns.finish(batch, rows);
        return true;
    }

    private int readRecords() {
        byte[] text = block.bytes();
        int end = block.to();
        columns.begin();
        int row = 0;
        while (row < Batch.MAX_ROWS && at < end) {
            int start = at;
            at = fields.split(text, start, end);
            if (columns.isBlank(fields)) {
                continue;
            }
            if (fields.wrongAt >= 0) {
                rejections.reject(block, fields.wrongAt, fields.wrong);
            } else if (columns.put(fields, row)) {
                row++;
            } else {
                rejections.reject(block, columns.wrongAt(start), columns.wrong());
            }
        }
        block.file().loaded(row);
        return row;
    }

    @Override
    public void close() {
        if (current != null) {
            files.leave(current, false);
            current = null;
        }
    }
}
