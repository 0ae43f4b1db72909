/**
 * Kernels that ask a function for the result of one row after another: for functions whose work per row outweighs a call.
 *
 * <p>Owns: {@link dev.sneller.expression.batch.row.RowKernels} and the shapes of such functions, one a kind of result. Does not own: NULL
 * arguments and failures, which {@code StrictCall} settles.
 *
 * <p>Invariant: a function is bound to the arguments of a batch once, so a row costs no allocation.
 */
package dev.sneller.expression.batch.row;
