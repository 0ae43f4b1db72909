package dev.sneller.metastore;

import dev.sneller.table.DataFileRef;
import dev.sneller.table.FileNames;
import dev.sneller.table.ObjectId;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Changes that become visible together or not at all.
 *
 * <p>Confined to one thread at a time. Every change is seen at once by {@link #view}, and by nobody else before {@link #commit}.
 * A change that contradicts the view fails at once with the code of the matching {@link ConflictReason}.
 */
public interface Transaction extends AutoCloseable {
    /** Names this transaction in the log and in {@link Warehouse#outcome}. */
    UUID id();

    /** The snapshot it began with, and its own changes. */
    Snapshot view();

    /** Names for the data files this transaction is about to write; their time is never before the snapshot's. Thread-safe. */
    FileNames fileNames();

    /** Adds files, already durable, to a table. */
    void append(ObjectId table, List<DataFileRef> files);

    /** Puts {@code outputs}, already durable, in the place of {@code inputs}: update, delete, truncate, compaction. */
    void replace(ObjectId table, Set<UUID> inputs, List<DataFileRef> outputs);

    /** Creates an object under a name that must be free. */
    ObjectId create(ObjectKind kind, ObjectId parent, String name, Definition definition);

    /** Gives a live object another definition. */
    void alter(ObjectId object, Definition definition);

    /** Gives a live object another name under the same parent. */
    void rename(ObjectId object, String name);

    /** Gives a live object another parent of the kind it has, and a name there that must be free. */
    void move(ObjectId object, ObjectId parent, String name);

    /** Drops an object with everything in it. */
    void drop(ObjectId object);

    /** Declares that what is written depends on the rows of a table; checked under SERIALIZABLE. */
    void reads(ObjectId table);

    /**
     * Makes the changes durable and visible, all or none; afterwards the transaction takes no more changes.
     *
     * @param timeout how long the store may stay unclear about the answer before {@code Unknown} is returned
     */
    CommitOutcome commit(Duration timeout);

    /** Rolls back unless committed; files already written become orphans that the collector finds. */
    @Override
    void close();
}
