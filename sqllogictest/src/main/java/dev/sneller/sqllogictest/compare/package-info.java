/**
 * Whether an answer is the one written down: by meaning, not by spelling.
 *
 * <p>Owns: numbers by value, JSON by structure, times by instant of the text, rows as lists or multisets. Does not own: how a suite
 * writes its cells; that is a {@link dev.sneller.sqllogictest.compare.CellRule} of the suite. Entry point:
 * {@link dev.sneller.sqllogictest.compare.RowComparison}.
 */
package dev.sneller.sqllogictest.compare;
