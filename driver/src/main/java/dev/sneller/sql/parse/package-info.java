/**
 * Text to statements.
 *
 * <p>Owns: the grammar (Calcite's template, patched at build time; see {@code src/main/codegen}), the statements it yields
 * ({@link dev.sneller.sql.parse.Statement}), syntax errors and their positions. Does not own: names, types and meaning, which
 * {@code sql.validate} checks. Entry point: {@link dev.sneller.sql.parse.StatementParser}.
 *
 * <p>Invariants: a script is parsed one statement at a time, so statement n + 1 is read after n ran; positions are those of the
 * whole script; what parses and is not built yet is a {@link dev.sneller.sql.parse.Statement.Unsupported}, never a syntax error.
 */
package dev.sneller.sql.parse;
