/**
 * Aggregates that answer approximately from little memory.
 *
 * <p>Owns: {@link dev.sneller.exec.operator.aggregate.sketch.HyperLogLog}, {@link dev.sneller.exec.operator.aggregate.sketch.TDigest},
 * {@link dev.sneller.exec.operator.aggregate.sketch.FrequentValues} and their states. Does not own: exact answers.
 *
 * <p>Invariant: a sketch is exact while few values have come, and its size has a limit whatever comes.
 */
package dev.sneller.exec.operator.aggregate.sketch;
