/**
 * Reading result batches the way java.sql asks: one accessor a column, nothing boxed unless an object is asked for.
 *
 * <p>Owns: {@link dev.sneller.jdbc.cursor.BatchCursor} and the accessors with their conversions. Does not own: statements.
 */
package dev.sneller.jdbc.cursor;
