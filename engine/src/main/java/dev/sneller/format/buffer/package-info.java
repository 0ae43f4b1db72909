/**
 * Values of one row group on their way into a file: growing, append-only, undoable by one row.
 *
 * <p>Owns: {@link dev.sneller.format.buffer.LongBuffer} and its siblings, {@link dev.sneller.format.buffer.KindRuns}, {@link
 * dev.sneller.format.buffer.LaneBuffer}. Does not own: encoding, which paths get lanes.
 *
 * <p>Invariants: small buffers are small (thousands of paths have few values each); large ones are segments, never one array doubled.
 * Capacities are counted by the owner's reservation. One thread.
 */
package dev.sneller.format.buffer;
