/**
 * Scripts of Quidem: SQL, the table drawn of its answer, and the command that compares them.
 *
 * <p>Owns: the reading of {@code .iq} files, the tables drawn in them, the data of their connections. Entry point:
 * {@link dev.sneller.sqllogictest.format.quidem.QuidemSuite}.
 */
package dev.sneller.sqllogictest.format.quidem;
