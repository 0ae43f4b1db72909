/**
 * Lambdas over the elements of arrays: FILTER, TRANSFORM, REDUCE.
 *
 * <p>Owns: the rows of elements on which a body is computed, and what becomes of its values. Does not own: what the body computes, which is an
 * expression like any other. Entry point: {@link dev.sneller.expression.lambda.LambdaEvaluators}.
 *
 * <p>Invariants: a body is computed on many elements at a time, of one row or of several; arrays that are not wanted or NULL cost nothing.
 */
package dev.sneller.expression.lambda;
