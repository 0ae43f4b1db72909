/**
 * What changes the rows of tables.
 *
 * <p>Owns: {@link dev.sneller.session.dml.InsertPlan}, {@link dev.sneller.session.dml.TableWriter}, {@link dev.sneller.session.dml.Writing}. Does
 * not own: writing files ({@code engine}), conflicts ({@code metastore}).
 *
 * <p>Invariants: files are durable before the transaction names them; an autocommit statement that lost a race runs again as long as nothing was
 * told to the client.
 */
package dev.sneller.session.dml;
