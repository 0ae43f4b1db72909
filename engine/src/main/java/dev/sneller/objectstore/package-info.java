/**
 * Objects by key: a folder, a bucket or a map, behind one interface that promises only what every store keeps.
 *
 * <p>Owns: put-if-absent, ranged reads, listing, retries of what has no effect, error mapping, the way from a URL to a store. Does
 * not own: what objects mean, caches of decoded data, the named stores of a process.
 *
 * <p>Entry points: {@link dev.sneller.objectstore.StoreLocation} opens an {@link dev.sneller.objectstore.ObjectStore};
 * {@link dev.sneller.objectstore.SelfTest} proves that it may hold a warehouse; {@link dev.sneller.objectstore.MeteredStore}
 * counts what a query asks of it.
 *
 * <p>Invariants: CREATED is answered once for a key, and only after the object is durable; a put is never repeated behind the
 * caller's back; a leftover of a killed process is never listed or read.
 */
package dev.sneller.objectstore;
