/**
 * Functions of chance.
 *
 * <p>Owns: RANDOM and UUID_STRING, which differ from row to row, and the distributions that turn a seed into a value: UNIFORM, NORMAL,
 * ZIPF, RANDSTR. Does not own: where streams of a statement begin ({@link dev.sneller.expression.RandomStreams}). Entry point:
 * {@link dev.sneller.expression.function.random.RandomFunctions}.
 *
 * <p>Invariants: the same seed gives the same value on every machine; what differs from row to row is never folded.
 */
package dev.sneller.expression.function.random;
