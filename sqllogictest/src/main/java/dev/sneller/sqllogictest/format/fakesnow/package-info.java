/**
 * The suite fakesnow: scripts of Snowflake's SQL with the answers of an emulator.
 *
 * <p>Owns: how its records are read and its values compared. Does not own: running and judging ({@code suite}).
 */
package dev.sneller.sqllogictest.format.fakesnow;
