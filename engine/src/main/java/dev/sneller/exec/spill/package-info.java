/**
 * Rows on disk while a query runs: what operators give up memory for.
 *
 * <p>Owns: {@link dev.sneller.exec.spill.SpillDirectory}, {@link dev.sneller.exec.spill.SpillFiles},
 * {@link dev.sneller.exec.spill.SpillFile}, {@link dev.sneller.exec.spill.SpillReader}. Does not own: what is spilled, and when. Entry
 * point: {@code QueryContext.spill()}.
 *
 * <p>Invariants: a file lives no longer than its query, a folder no longer than its process (or until the next one starts); a block
 * is read as it was written or not at all; nothing is written past SPILL_LIMIT.
 */
package dev.sneller.exec.spill;
