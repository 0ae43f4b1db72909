/**
 * What a statement's text takes from its session: variables, CURRENT_USER and their kin, as constants.
 *
 * <p>Owns: {@link dev.sneller.sql.session.SessionValues}, {@link dev.sneller.sql.session.SessionWords}. Does not own: where the values
 * are kept, which the session knows.
 */
package dev.sneller.sql.session;
