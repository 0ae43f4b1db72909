/**
 * Objects by key: a folder, a bucket or a map, behind one interface that promises only what every store keeps.
 *
 * <p>Owns: put-if-absent, ranged reads, listing, retries, error mapping. Does not own: what objects mean, caches of decoded data.
 * Entry point: {@link dev.sneller.objectstore.ObjectStore}.
 */
package dev.sneller.objectstore;
