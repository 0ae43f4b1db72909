/**
 * Functions of dates and times.
 *
 * <p>Owns: what these functions compute. Does not own: forms of vectors, nulls and failures around them (package
 * {@code expression.batch}), overloads (the SQL front end).
 *
 * <p>Invariants: clocks of TIMESTAMP_LTZ are read in the session zone, of TIMESTAMP_TZ at their own offset.
 */
package dev.sneller.expression.function.time;
