/**
 * From a plan to running pipelines and a cursor.
 *
 * <p>Owns: {@link dev.sneller.exec.build.Query}, {@link dev.sneller.exec.build.Cursor}, {@link dev.sneller.exec.build.EngineServices}. Entry
 * point: {@code Query.start}.
 */
package dev.sneller.exec.build;
