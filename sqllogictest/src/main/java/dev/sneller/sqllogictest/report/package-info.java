/**
 * What came of whole suites: counted, grouped by cause, and held against what was reached before.
 *
 * <p>Owns: {@link dev.sneller.sqllogictest.report.Tally}, {@link dev.sneller.sqllogictest.report.Ratchet} and the texts printed of them.
 * Does not own: verdicts. Entry point: {@link dev.sneller.sqllogictest.report.SuiteRun}.
 */
package dev.sneller.sqllogictest.report;
