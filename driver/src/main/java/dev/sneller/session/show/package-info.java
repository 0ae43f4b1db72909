/**
 * Statements that answer with what the catalog and the session hold.
 *
 * <p>Owns: {@link dev.sneller.session.show.ShowPlan}, {@link dev.sneller.session.show.DescribePlan}, how types and rows of
 * listings look. Does not own: java.sql's metadata ({@code jdbc.metadata}).
 *
 * <p>Invariants: the answer is of one snapshot; patterns ignore case.
 */
package dev.sneller.session.show;
