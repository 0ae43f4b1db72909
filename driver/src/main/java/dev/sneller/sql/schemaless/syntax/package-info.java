/**
 * The text of queries in the schemaless dialect as a tree. Owns tokens, precedences and the shape of queries; what names mean is found out
 * in {@link dev.sneller.sql.schemaless}. Entry point: {@link dev.sneller.sql.schemaless.syntax.QueryParser}. Trees are immutable; two that
 * say the same are equal wherever they stand.
 */
package dev.sneller.sql.schemaless.syntax;
