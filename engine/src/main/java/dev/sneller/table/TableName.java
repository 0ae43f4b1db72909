package dev.sneller.table;

/**
 * How plans name a stored table: by identity and schema version, never by file list, so plans survive commits.
 *
 * @param name for messages and EXPLAIN
 * @param at the version of the warehouse it is read at, {@link #PINNED} = that of the statement
 */
public record TableName(ObjectId id, int schemaVersion, String name, long at) {
    /** The version that a statement is pinned to, whichever that is. */
    public static final long PINNED = -1;

    /** A table as the statement that names it sees it. */
    public TableName(ObjectId id, int schemaVersion, String name) {
        this(id, schemaVersion, name, PINNED);
    }
}
