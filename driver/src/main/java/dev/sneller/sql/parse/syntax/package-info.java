/**
 * Nodes and operators of the syntax tree that Calcite lacks.
 *
 * <p>Owns: what the grammar's actions build beyond Calcite's nodes, and how it is printed. Does not own: statements, which {@code sql.parse}
 * has, and meaning, which {@code sql.validate} gives. Entry point: {@link dev.sneller.sql.parse.syntax.SyntaxNodes}.
 *
 * <p>Invariant: a printed node parses to an equal one.
 */
package dev.sneller.sql.parse.syntax;
