/**
 * The SQLite project's own test files, as another project packs them in one jar.
 *
 * <p>Owns: their format, which conditions of theirs hold for us, and the sample taken of them. Entry point:
 * {@link dev.sneller.sqllogictest.format.sqlite.SqliteSuite}.
 */
package dev.sneller.sqllogictest.format.sqlite;
