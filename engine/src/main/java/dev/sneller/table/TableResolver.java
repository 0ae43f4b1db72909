package dev.sneller.table;

/** Binds the tables a plan names to the pinned snapshot and the transaction's own changes; one per execution. */
public interface TableResolver {
    TableSource resolve(TableName table);
}
