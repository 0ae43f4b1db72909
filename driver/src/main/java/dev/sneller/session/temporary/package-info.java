/**
 * Tables that one session sees and that end with it.
 *
 * <p>Owns: {@link dev.sneller.session.temporary.SessionWarehouse}, the warehouse as one session knows it, and
 * {@link dev.sneller.session.temporary.TemporaryNames}. Does not own: tables, which are those of the metastore under names that nobody else
 * asks for.
 *
 * <p>Invariants: a temporary table is in the schema it was created in and takes part in transactions as any other; within its session it hides
 * a table or view of its name; other sessions meet neither the table nor its name.
 */
package dev.sneller.session.temporary;
