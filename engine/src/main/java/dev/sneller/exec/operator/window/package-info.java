/**
 * Functions over windows.
 *
 * <p>{@link dev.sneller.exec.operator.window.WindowSink} deals rows by the hash of their partition to buckets, which sort them;
 * {@link dev.sneller.exec.operator.window.WindowSource} reads bucket after bucket, each by one thread, and computes batch by batch. Owns:
 * partitions, peers, frames and one class for each family of functions. Does not own: sorting, the states of aggregates.
 *
 * <p>Rows of a bucket are numbered from 0 in their order; evaluators are asked for them in that order, so that bounds of frames only ever
 * move forward.
 */
package dev.sneller.exec.operator.window;
