/**
 * What is expected of a plan: rows of each node, different values of columns, the share of rows a condition keeps.
 *
 * <p>Owns: reading the statistics of tables for it. Does not own: gathering them (format.write, metastore.manifest), what is decided by them
 * (rule, translate). Estimates choose plans, never answers; what is not known is guessed, never taken for zero.
 *
 * <p>Entry point: {@link dev.sneller.sql.estimate.Estimates}.
 */
package dev.sneller.sql.estimate;
