package dev.sneller.table;

import java.util.UUID;

/** Mints names of new data files for one transaction; thread-safe. */
public interface FileNames {
    UUID mint();

    /** The object key of a data file, relative to the warehouse. */
    String key(UUID file);
}
