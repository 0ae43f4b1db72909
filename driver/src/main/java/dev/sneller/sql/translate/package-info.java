/**
 * From algebra to plans of the engine.
 *
 * <p>Owns: {@link dev.sneller.sql.translate.SqlCompiler} (the entry point: from a parsed query to a plan), the choice of scan columns, paths
 * and predicates, build sides of joins, TopN. Does not own: rewriting, running.
 *
 * <p>Invariants: every expression has the type its node says, and casts are explicit; a chain of steps into a VARIANT column with its cast
 * is one scan column; predicates of a scan never pass a fallible one written before them.
 */
package dev.sneller.sql.translate;
