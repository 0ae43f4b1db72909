/**
 * Documents to measure with, made up deterministically from a seed.
 *
 * <p>Owns: generators and the files they are cached in. Does not own: what is asked about them. Entry point: {@code Dataset}.
 * Invariant: one name and seed are the same bytes on every machine.
 */
package dev.sneller.bench.data;
