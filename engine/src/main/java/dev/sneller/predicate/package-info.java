/**
 * Conditions of one column against constants, and what zone maps say about them.
 *
 * <p>Owns: {@link dev.sneller.predicate.ColumnPredicate} with its two verbs, {@link dev.sneller.predicate.ZoneMap},
 * {@link dev.sneller.predicate.Verdict}. Does not own: expressions over several columns, reading.
 *
 * <p>Invariant: a verdict never lies. NONE and ALL are proofs; whatever is missing or unknown is SOME. One object serves static
 * pruning at every level, dynamic join pruning, top-k pruning and row filtering.
 */
package dev.sneller.predicate;
