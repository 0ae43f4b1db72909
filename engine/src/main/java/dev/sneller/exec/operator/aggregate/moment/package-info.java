/**
 * Aggregates that follow from sums of powers and products: variances, shapes, correlation and regression.
 *
 * <p>Owns: one state a family, {@link dev.sneller.exec.operator.aggregate.moment.PairStatistic}. Does not own: casts to DOUBLE (the plan's).
 *
 * <p>Invariant: NUMBERs are summed exactly; DOUBLEs by central moments (Welford, merged as by Chan, Golub and LeVeque), which do not
 * cancel where plain sums of squares would.
 */
package dev.sneller.exec.operator.aggregate.moment;
