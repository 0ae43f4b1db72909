/**
 * The one mapping from {@code SnellerException} to {@code SQLException}.
 *
 * <p>Owns: {@link dev.sneller.jdbc.error.SqlErrors}. Does not own: codes and texts ({@code error}). Below everything else of {@code jdbc}, so
 * that cursors, metadata and statements fail alike.
 */
package dev.sneller.jdbc.error;
