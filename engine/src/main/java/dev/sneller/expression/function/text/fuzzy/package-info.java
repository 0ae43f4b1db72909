/**
 * Texts that are alike without being equal: distances, likeness, sound, and comparison without case.
 *
 * <p>Owns: EDITDISTANCE, JAROWINKLER_SIMILARITY, SOUNDEX, EQUALS_CI and CONTAINS_CI. Does not own: LIKE and regular expressions. Entry point:
 * {@link dev.sneller.expression.function.text.fuzzy.LikenessFunctions}.
 *
 * <p>Invariant: texts are compared by code points.
 */
package dev.sneller.expression.function.text.fuzzy;
