package dev.sneller.plan;

/**
 * How documents are flattened.
 *
 * @param objects whether members of objects count
 * @param arrays whether elements of arrays count
 * @param recursive whether members of members count as well, after the member they are in
 * @param outer whether a document without members gives one row of NULLs
 * @param prefix the way to the document itself, with which PATH begins
 */
public record FlattenOptions(boolean objects, boolean arrays, boolean recursive, boolean outer, String prefix) {}
