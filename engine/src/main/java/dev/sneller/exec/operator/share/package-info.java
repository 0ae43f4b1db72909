/**
 * Rows that are made once and read in several places of a plan.
 *
 * <p>Owns: {@link dev.sneller.exec.operator.share.SharedRows} and what it has written to disk. Does not own: which rows are shared (plan).
 *
 * <p>Invariant: the rows are complete before the first pipeline reads them, and pipelines read them one after the other.
 */
package dev.sneller.exec.operator.share;
