/**
 * Public conformance suites: scripts of statements with what should come of them, run and judged.
 *
 * <p>Owns: {@link dev.sneller.sqllogictest.suite.Step} and the scripts made of them, {@link dev.sneller.sqllogictest.suite.ScriptRunner},
 * {@link dev.sneller.sqllogictest.suite.Verdict}, and {@link dev.sneller.sqllogictest.suite.Exceptions}, the written list of what is not
 * held against us. Does not own: how suites are written, which is their {@code format} package's. Entry point:
 * {@link dev.sneller.sqllogictest.suite.Suite}.
 *
 * <p>Invariant: every step that is judged gets one verdict; a wrong answer is never an error, nor the other way round.
 */
package dev.sneller.sqllogictest.suite;
