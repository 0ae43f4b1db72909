/**
 * Transactions over the log: what changes require and do, and how a process opens a warehouse.
 *
 * <p>Owns: {@link dev.sneller.metastore.transaction.Warehouses} (the entry point), the catalog, conflict rules, a transaction's own
 * view. Does not own: the commit protocol, files and their statistics.
 *
 * <p>Invariants: a state is a pure function of the entries before it; one class knows what an operation requires, so a transaction's
 * own view, the check before a commit and the folding of the log cannot differ.
 */
package dev.sneller.metastore.transaction;
