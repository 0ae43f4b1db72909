package dev.sneller.metastore.log;

import dev.sneller.error.ErrorCode;
import dev.sneller.error.SnellerException;
import dev.sneller.objectstore.ObjectNotFoundException;
import dev.sneller.objectstore.ObjectStore;
import java.io.IOException;
import java.util.Optional;

/** Reads single entries. */
final class LogReader {
    private final ObjectStore store;

    LogReader(ObjectStore store) {
        this.store = store;
    }

    /**
     * The entry, or empty when there is none.
     *
     * @throws SnellerException CORRUPT_FILE when it is damaged on two reads, UNSUPPORTED_FORMAT
     */
    Optional<Entry> read(long number) throws IOException {
        try {
            byte[] bytes = store.read(ObjectKeys.entry(number));
            return Optional.of(decode(number, bytes));
        } catch (ObjectNotFoundException absent) {
            return Optional.empty();
        }
    }

    private Entry decode(long number, byte[] bytes) throws IOException {
        try {
            return EntryCodec.decode(number, bytes);
        } catch (SnellerException damaged) {
            if (damaged.code() != ErrorCode.CORRUPT_FILE) {
                throw damaged;
            }
            return EntryCodec.decode(number, store.read(ObjectKeys.entry(number)));
        }
    }
}
