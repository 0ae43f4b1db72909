/**
 * Bytes as text and back, and digests of them.
 *
 * <p>Owns: hex, base 64, MD5 and SHA, percent encoding, URLs and addresses taken apart. Does not own: casts between VARCHAR and BINARY.
 * Entry point: {@link dev.sneller.expression.function.text.binary.BinaryFunctions}.
 *
 * <p>Invariant: text that is decoded is checked to be UTF-8 before it becomes VARCHAR.
 */
package dev.sneller.expression.function.text.binary;
