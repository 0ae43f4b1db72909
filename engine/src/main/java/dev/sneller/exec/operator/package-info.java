/**
 * One class for each source, operator and sink of the engine.
 *
 * <p>Owns: scans, filter, project, aggregate, joins, sorts, limit, union, writes. Does not own: how they are chained
 * ({@code exec.build}) or run ({@code exec}).
 */
package dev.sneller.exec.operator;
