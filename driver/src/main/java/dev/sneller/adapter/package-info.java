/**
 * A warehouse as a schema of anybody's Calcite: mounted by a model, joined there with whatever else is mounted.
 *
 * <p>Owns: how our types look in Calcite, and which projections and conditions of a foreign plan our scan takes over. Owns no execution
 * and no names of ours: everything is asked through {@code java.sql}, because in the jar our own Calcite has another name than the
 * host's. Entry point: {@link dev.sneller.adapter.WarehouseSchemaFactory}. Invariant: what is taken over yields at least the rows that
 * Calcite would keep, and where it may yield more, Calcite tests again.
 */
package dev.sneller.adapter;
