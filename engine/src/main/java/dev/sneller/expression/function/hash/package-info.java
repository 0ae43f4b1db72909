/**
 * Hashes of values that stay the same for ever.
 *
 * <p>Owns: HASH. Does not own: hashes of tables in memory, nor HASH_AGG. Entry point:
 * {@link dev.sneller.expression.function.hash.HashFunctions}.
 *
 * <p>Invariant: values that SQL calls equal have equal hashes, on every version and platform.
 */
package dev.sneller.expression.function.hash;
