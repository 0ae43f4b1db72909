/**
 * Rows chosen by chance.
 *
 * <p>Owns: {@link dev.sneller.exec.operator.sample.SampleOperator} for a share of the rows, {@link dev.sneller.exec.operator.sample.LotsOperator}
 * for a number of them. Does not own: the order by lots, which is a sort.
 */
package dev.sneller.exec.operator.sample;
