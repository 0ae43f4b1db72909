/**
 * The contracts and the runtime of execution: pipelines of a source, operators and a sink, run by workers that never block.
 *
 * <p>Owns: {@link dev.sneller.exec.Source}, {@link dev.sneller.exec.Operator}, {@link dev.sneller.exec.Sink},
 * {@link dev.sneller.exec.Pipeline}, {@link dev.sneller.exec.Scheduler}, {@link dev.sneller.exec.QueryContext},
 * {@link dev.sneller.exec.QueryProfile}. Does not own: what any operator does, plans.
 *
 * <p>Invariants: per-thread state is an object of its own (the {@code …Task} types); cancellation and deadlines are checked in one place,
 * between batches; the first failure cancels the query and the others are suppressed.
 */
package dev.sneller.exec;
