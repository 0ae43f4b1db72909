/**
 * Benchmarks of the engine beside DuckDB, in one JVM and one run.
 *
 * <p>Owns: workloads, timing, comparison of answers, reports. Does not own: the documents ({@code data}). Entry point: {@code
 * Bench}. Invariants: both databases are met through {@code java.sql} only, take turns, and must return the same rows before
 * any time counts.
 */
package dev.sneller.bench;
