/**
 * Regular expressions as automata over UTF-8 bytes: one table look-up a byte.
 *
 * <p>Owns: the syntax tree of RE2's patterns, their translation to a nondeterministic automaton forwards and backwards, deterministic
 * ones built state by state as texts need them, and literals that matching texts hold. Does not own: whether a pattern is one, and groups
 * where a byte may belong to several: the caller asks RE2/J.
 *
 * <p>Entry point: {@link dev.sneller.expression.function.text.regexp.automaton.Automaton}.
 *
 * <p>Invariants: matches are RE2's, leftmost and of them the preferred one; a pattern or text beyond our limits is told as such, never
 * answered otherwise; automata are shared by threads without locks but while a state is added.
 */
package dev.sneller.expression.function.text.regexp.automaton;
