/**
 * Query plans as sealed, immutable records: what the SQL front end hands to the engine.
 *
 * <p>Owns: {@link dev.sneller.plan.PlanNode} and its records, by shape. Does not own: behaviour, live objects, snapshots: a plan is shared by threads and survives
 * commits. Expressions refer to the columns of their node's input by position; a join's columns are left then right.
 */
package dev.sneller.plan;
