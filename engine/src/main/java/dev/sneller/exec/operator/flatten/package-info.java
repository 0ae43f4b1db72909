/**
 * Members of documents as rows.
 *
 * <p>Owns: {@link dev.sneller.exec.operator.flatten.FlattenOperator}. Does not own: the form of documents ({@code variant}).
 *
 * <p>Invariant: values, keys and containers are slices of the documents' bytes; only paths are made.
 */
package dev.sneller.exec.operator.flatten;
