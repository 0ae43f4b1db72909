package dev.sneller.table;

/**
 * How plans name a stored table: by identity and schema version, never by snapshot or file list, so plans survive commits.
 *
 * @param name for messages and EXPLAIN
 */
public record TableName(ObjectId id, int schemaVersion, String name) {}
