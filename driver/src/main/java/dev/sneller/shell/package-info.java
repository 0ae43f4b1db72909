/**
 * The command line: scripts, single statements and an interactive shell.
 *
 * <p>Owns: options, splitting of scripts, printing of results and errors, exit codes. Does not own: SQL, connections, or anything
 * else that another client could not see: it stands on java.sql alone. Entry point: {@link dev.sneller.shell.Sneller}.
 *
 * <p>Invariants: standard output holds results and nothing else; an error is one line on standard error and never a stack trace;
 * rows are printed while they arrive.
 */
package dev.sneller.shell;
