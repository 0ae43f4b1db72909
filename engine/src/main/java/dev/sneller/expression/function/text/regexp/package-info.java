/**
 * Regular expressions in RE2's syntax, which match in time linear in the text: no back-references, no look-around.
 *
 * <p>Owns: patterns compiled once for as many rows as share them, their parameters, searching, replacing, and SIMILAR TO. Does not own: LIKE.
 * Entry point: {@link dev.sneller.expression.function.text.regexp.RegexFunctions}.
 *
 * <p>Invariants: matching works on UTF-8 bytes; a pattern that is none fails the rows that have it, never others.
 */
package dev.sneller.expression.function.text.regexp;
