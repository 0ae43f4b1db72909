/**
 * Statements that answer with what the catalog and the session hold.
 *
 * <p>Owns: {@link dev.sneller.session.show.ShowTablesPlan}, {@link dev.sneller.session.show.ShowParametersPlan},
 * {@link dev.sneller.session.show.DescribePlan}. Does not own: java.sql's metadata ({@code jdbc.metadata}).
 *
 * <p>Invariants: the answer is of one snapshot; patterns ignore case.
 */
package dev.sneller.session.show;
