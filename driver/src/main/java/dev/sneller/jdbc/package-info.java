/**
 * The java.sql face, on Avatica: connections, statements and results that read our vectors.
 *
 * <p>Owns: {@link dev.sneller.jdbc.SnellerDriver}, the cursor over batches with its accessors, binding of Java values, the one mapping from
 * {@code SnellerException} to {@code SQLException}. Does not own: what a statement means ({@code session}). The only importer of Avatica.
 *
 * <p>Invariants: every failure leaves as an SQLException with SQLSTATE; a conversion that would lose digits or range fails with the value;
 * no value is boxed unless an object is asked for.
 */
package dev.sneller.jdbc;
