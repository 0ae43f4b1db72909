/**
 * Recursive queries, round by round.
 *
 * <p>Owns: {@link dev.sneller.exec.operator.recursion.RecursionSource}. Does not own: building and running the step ({@code exec.build}).
 */
package dev.sneller.exec.operator.recursion;
