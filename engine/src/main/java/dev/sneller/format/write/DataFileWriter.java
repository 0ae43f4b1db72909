package dev.sneller.format.write;

import dev.sneller.error.Invariant;
import dev.sneller.memory.Reservation;
import dev.sneller.objectstore.ObjectStore;
import dev.sneller.table.DataFileRef;
import dev.sneller.table.FileNames;
import dev.sneller.type.Schema;
import dev.sneller.variant.DocumentSink;
import dev.sneller.vector.Batch;
import java.util.List;

/**
 * Writes rows into PAX files, as many as their size asks for. Owned by one thread.
 *
 * <p>Files become visible in {@link #finish}, or when full; closing without finishing leaves no file of this writer's last row
 * groups, and none that anyone refers to.
 */
public final class DataFileWriter implements AutoCloseable {
    private DataFileWriter() {}

    public static DataFileWriter create(
            WriterOptions options,
            ObjectStore store,
            FileNames names,
            Schema schema,
            int schemaVersion,
            Reservation memory) {
        throw Invariant.unreachable(schema);
    }

    /** Copies the selected rows; columns are the schema's, vectors of any form. */
    public void append(Batch batch) {
        throw Invariant.unreachable(batch);
    }

    /** Where whole documents go, one a row, of a schema with exactly one VARIANT column. */
    public DocumentSink documents() {
        throw Invariant.unreachable(this);
    }

    /** Completes the files and names them; no rows, no files. */
    public List<DataFileRef> finish() {
        throw Invariant.unreachable(this);
    }

    @Override
    public void close() {
        throw Invariant.unreachable(this);
    }
}
