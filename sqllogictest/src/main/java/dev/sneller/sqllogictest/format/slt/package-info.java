/**
 * sqllogictest files of other engines: rows beside each other, loops, named connections.
 *
 * <p>Owns: the format as these engines write it, and how they print values. Entry points:
 * {@link dev.sneller.sqllogictest.format.slt.SltSuite#duckdb} and {@link dev.sneller.sqllogictest.format.slt.SltSuite#databend}.
 */
package dev.sneller.sqllogictest.format.slt;
