/**
 * Functions of objects: built of pairs, changed by key.
 *
 * <p>Owns: {@link dev.sneller.expression.function.document.object.ObjectFunctions}, the list of them. Does not own: the frame around a
 * row's work (package {@code document}).
 *
 * <p>Invariants: keys of a result are unique and sorted; a NULL value leaves its pair out unless a function says otherwise.
 */
package dev.sneller.expression.function.document.object;
