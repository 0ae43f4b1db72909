package dev.sneller.objectstore;

import java.io.IOException;
import java.util.List;
import java.util.OptionalLong;

/**
 * A flat map of keys (slash-separated text) to immutable bytes.
 *
 * <p>Correctness of everything above rests on {@link #putIfAbsent} alone: never on conditional delete, If-Match, rename, append or
 * the order and completeness of {@link #list}. Thread-safe. An {@link IOException} from a put means "unknown": it may have happened;
 * from a read, that no answer came after the store's own retries. A {@link dev.sneller.error.SnellerException} means that the store
 * refused: nothing happened, and asking again will not help.
 */
public interface ObjectStore extends AutoCloseable {
    /** What a conditional put decided. */
    enum PutOutcome {
        CREATED,
        EXISTS
    }

    /**
     * A key with its length in bytes and time of change in milliseconds since the epoch, as the store tells them.
     *
     * @param etag the store's mark of this content, or empty where it has none
     */
    record ObjectSummary(String key, long length, long modifiedMillis, String etag) {}

    /**
     * Creates the object unless the key is taken; durable when it returns CREATED. Never retried by itself: the caller resolves
     * doubt by reading back.
     */
    PutOutcome putIfAbsent(String key, byte[] body) throws IOException;

    /** Creates or replaces; for hints only, which may be wrong or missing without harm. */
    void put(String key, byte[] body) throws IOException;

    /** Starts an object too large for one array; invisible until {@link ObjectUpload#finish}. */
    ObjectUpload upload(String key) throws IOException;

    /** The whole object. @throws ObjectNotFoundException when there is none */
    byte[] read(String key) throws IOException;

    /**
     * Exactly {@code length} bytes from {@code offset} into {@code target}; for immutable objects only, whose bytes may come from
     * an earlier opening.
     *
     * @throws ObjectNotFoundException when there is none
     * @throws java.io.EOFException when the object ends before
     */
    void read(String key, long offset, byte[] target, int targetOffset, int length) throws IOException;

    /** Length in bytes, or empty when there is no such object. */
    OptionalLong length(String key) throws IOException;

    /** Objects whose key begins with {@code prefix} and sorts after {@code startAfter} (empty for all), at most {@code limit}. */
    List<ObjectSummary> list(String prefix, String startAfter, int limit) throws IOException;

    /** Removes the object if it is there. */
    void delete(String key) throws IOException;

    /** Where this store is, for messages: no secrets. */
    String location();

    /** Whether puts are refused by this store for this process (read-only folder, reader's policy). */
    boolean isReadOnly();

    @Override
    void close();
}
