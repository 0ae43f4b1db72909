/**
 * What makes, changes and drops catalog objects.
 *
 * <p>Owns: {@link dev.sneller.session.ddl.CreateTablePlan}, {@link dev.sneller.session.ddl.CreateTableAsPlan},
 * {@link dev.sneller.session.ddl.DropTablePlan}. Does not own: how definitions are stored and when they conflict ({@code metastore}).
 *
 * <p>Invariants: a change of a definition rewrites no data file; it is part of the open transaction.
 */
package dev.sneller.session.ddl;
