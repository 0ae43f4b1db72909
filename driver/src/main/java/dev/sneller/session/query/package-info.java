/**
 * Statements that only read: started, explained, and kept only as long as their tables are what they were.
 *
 * <p>Owns: {@link dev.sneller.session.query.SelectPlan}, {@link dev.sneller.session.query.ExplainPlan},
 * {@link dev.sneller.session.query.Running}, {@link dev.sneller.session.query.TableVersions}. Does not own: planning ({@code sql}),
 * execution ({@code engine}).
 *
 * <p>Invariants: a running query holds one snapshot.
 */
package dev.sneller.session.query;
