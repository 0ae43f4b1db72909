/**
 * Functions of rows that are being written.
 *
 * <p>Owns: {@code ASSIGN}, a value in the type of its column; {@code NEXTVAL}. Does not own: NOT NULL, which is checked where rows are written; which column a
 * value goes into (the SQL front end).
 *
 * <p>Invariants: a value that does not fit is an error that names table and column.
 */
package dev.sneller.expression.function.row;
