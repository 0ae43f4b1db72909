package dev.sneller.metastore.log;

import java.util.List;

/**
 * One object of the log: the transactions of one group commit, in order. Without transactions it only takes its number.
 *
 * @param number from 1, without gaps
 */
public record Entry(long number, EntryHeader header, List<TransactionRecord> transactions) {
    public Entry {
        transactions = List.copyOf(transactions);
    }
}
