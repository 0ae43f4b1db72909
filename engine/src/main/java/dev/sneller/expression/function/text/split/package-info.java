/**
 * Texts cut at separators: parts between a separator, tokens between characters of a set.
 *
 * <p>Owns: SPLIT, SPLIT_PART, STRTOK and their kin. Does not own: regular expressions. Entry point:
 * {@link dev.sneller.expression.function.text.split.SplitFunctions}.
 *
 * <p>Invariant: parts may be empty, tokens never are.
 */
package dev.sneller.expression.function.text.split;
