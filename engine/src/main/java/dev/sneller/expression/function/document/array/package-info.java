/**
 * Functions of arrays: built, cut, compared as multisets, sorted, searched.
 *
 * <p>Owns: {@link dev.sneller.expression.function.document.array.ArrayFunctions}, the list of them. Does not own: the frame around a
 * row's work (package {@code document}). Positions count from 0, negative ones from the end.
 *
 * <p>Invariants: arguments are ARRAY values in binary form; an undefined element equals another; elements are equal as VARIANT values are.
 */
package dev.sneller.expression.function.document.array;
