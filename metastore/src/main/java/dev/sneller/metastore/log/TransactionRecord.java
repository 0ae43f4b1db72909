package dev.sneller.metastore.log;

import dev.sneller.metastore.Isolation;
import java.util.List;
import java.util.UUID;

/**
 * A transaction as the log keeps it.
 *
 * @param snapshot number of the entry it began after
 */
public record TransactionRecord(UUID id, long snapshot, Isolation isolation, List<Operation> operations) {
    public TransactionRecord {
        operations = List.copyOf(operations);
    }
}
