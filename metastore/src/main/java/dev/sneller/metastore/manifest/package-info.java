/**
 * The files of a table at a snapshot: kept in versions that share what is equal, summed up.
 *
 * <p>Owns: {@link dev.sneller.metastore.manifest.TableFiles}, {@link dev.sneller.metastore.manifest.TableManifest}, how file statistics
 * become table statistics. Does not own: names, the log, conflict rules.
 *
 * <p>Invariants: every version is immutable; row ids follow from the log alone; pruning only removes what is proven irrelevant.
 */
package dev.sneller.metastore.manifest;
