package dev.sneller.exec.operator.write;

import dev.sneller.table.DataFileRef;
import java.util.ArrayList;
import java.util.List;

/** The data files a query has made durable. Thread-safe. */
public final class WrittenFiles {
    private final List<DataFileRef> files = new ArrayList<>();

    synchronized void add(List<DataFileRef> more) {
        files.addAll(more);
    }

    /** So far; complete when the query has ended. */
    public synchronized List<DataFileRef> files() {
        return List.copyOf(files);
    }

    /** Rows in them. */
    public synchronized long rows() {
        return files.stream().mapToLong(DataFileRef::rows).sum();
    }
}
