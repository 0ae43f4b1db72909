/**
 * Taking documents apart: from the events of a parser to buffers of values by path and kind.
 *
 * <p>Owns: {@link dev.sneller.format.shred.Shredder}, which paths earn columns. Does not own: encoding, the residual's bytes.
 * Entry point: {@code Shredder}, a {@code DocumentSink}.
 *
 * <p>Invariants: a row's values are all recorded or none ({@code abandon}); a prefix of a recorded path is recorded as an object.
 */
package dev.sneller.format.shred;
