/**
 * How functions run over batches: the frame around kernels, and the few moves between vector forms that every function needs.
 *
 * <p>Owns: {@link dev.sneller.expression.batch.Kernel} (one function's loop), {@link dev.sneller.expression.batch.StrictCall} (constants,
 * dictionaries, nulls and failures around it), {@link dev.sneller.expression.batch.Assembler} (a vector pieced together from branches).
 * Does not own: what functions compute.
 *
 * <p>Invariants: a kernel sees flat vectors only and reports failing rows instead of throwing; whether a failure throws or gives NULL is
 * decided once, in {@code StrictCall}. A failing row that is not selected, or NULL in an argument, does not fail.
 */
package dev.sneller.expression.batch;
