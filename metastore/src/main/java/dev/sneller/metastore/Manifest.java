package dev.sneller.metastore;

import dev.sneller.table.TableSource;
import java.util.stream.Stream;

/** The data files of one table at one snapshot, pruned by their statistics on request. Immutable. */
public interface Manifest extends TableSource {
    long fileCount();

    /** All files, in the order they were added. */
    Stream<DataFileEntry> files();
}
