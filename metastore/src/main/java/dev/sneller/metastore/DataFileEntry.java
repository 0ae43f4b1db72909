package dev.sneller.metastore;

import dev.sneller.table.DataFileRef;

/**
 * A data file as part of a table.
 *
 * @param firstRowId stable id of its first row; the others follow. Of a file not yet committed: provisional
 * @param version the transaction that added it
 */
public record DataFileEntry(DataFileRef file, long firstRowId, Position version) {}
