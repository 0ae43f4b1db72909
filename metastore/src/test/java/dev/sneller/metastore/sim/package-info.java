/**
 * Deterministic simulation of processes that share a misbehaving bucket.
 *
 * <p>Owns: virtual time and the order of threads ({@code Scheduler}), faults ({@code SimStore}), what sessions do ({@code Simulation}),
 * the oracle ({@code Model}, {@code Checker}) and planted bugs ({@code Mutant}). The classes under test are the real ones. To see a
 * failing seed again, run that seed: nothing else decides what happens.
 */
package dev.sneller.metastore.sim;
