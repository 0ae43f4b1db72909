/**
 * The commit log: consecutive numbered objects, each created once by put-if-absent.
 *
 * <p>Owns: the form of entries ({@link dev.sneller.metastore.log.Entry}, {@link dev.sneller.metastore.log.Operation}), where objects
 * lie ({@link dev.sneller.metastore.log.ObjectKeys}), the commit protocol. Does not own: what entries mean
 * for tables and names, conflict rules.
 *
 * <p>Invariants: an entry is decided by reading it back, never by an error code; a proposal is repeated only with the same bytes
 * under the same number; nothing in an entry but its header depends on the number; each entry names the one before.
 */
package dev.sneller.metastore.log;
