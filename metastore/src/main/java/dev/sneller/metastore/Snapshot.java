package dev.sneller.metastore;

import dev.sneller.table.ObjectId;
import java.time.Instant;

/** A prefix of the log: what the warehouse holds after some transaction, for ever. Immutable. */
public interface Snapshot {
    /** The last entry of the prefix, with index 0. */
    Position position();

    /** Commit time of that entry. */
    Instant time();

    Catalog catalog();

    /**
     * The files of a live table.
     *
     * @throws dev.sneller.error.SnellerException TABLE_NOT_FOUND when this snapshot has no such table
     */
    Manifest manifest(ObjectId table);
}
