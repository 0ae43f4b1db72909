/**
 * Queries over schemaless rows with MISSING: cases with rows of their own, over sample tables, and made by dashboards. Owns how they are
 * read, loaded and judged; what MISSING means is the engine's. Entry point: {@link dev.sneller.sqllogictest.format.schemaless.SnellerSuite}.
 * Each case has a warehouse of its own.
 */
package dev.sneller.sqllogictest.format.schemaless;
