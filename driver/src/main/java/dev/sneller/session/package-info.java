/**
 * The composition root and what a connection is: settings, transactions, statements from text to result.
 *
 * <p>Owns: {@link dev.sneller.session.SharedEngine} (one for each warehouse and JVM), {@link dev.sneller.session.Session},
 * {@link dev.sneller.session.Prepared}, {@link dev.sneller.session.Result}, the plan cache. Does not own: the
 * verbs ({@code session.*}), grammar and planning ({@code sql}), execution ({@code engine}), commits ({@code metastore}), java.sql ({@code jdbc}).
 *
 * <p>Invariants: a statement reads one snapshot; an autocommit statement commits or leaves nothing; a failed statement undoes itself and
 * leaves an explicit transaction as it was. A session is used by one thread at a time for starting statements and ending transactions;
 * results may be fetched by any one thread.
 */
package dev.sneller.session;
