/**
 * Which files make up which table at which snapshot, for any number of processes that share a folder or bucket.
 *
 * <p>Owns: {@link dev.sneller.metastore.Warehouse}, {@link dev.sneller.metastore.Snapshot}, {@link dev.sneller.metastore.Catalog},
 * {@link dev.sneller.metastore.Manifest}, {@link dev.sneller.metastore.Transaction}, {@link dev.sneller.metastore.CommitOutcome}. Does
 * not own: what is in the files, SQL, reading or writing data. Entry point: {@code metastore.transaction.Warehouses}.
 *
 * <pre>{@code
 * try (Warehouse warehouse = Warehouses.openOrCreate(store, WarehouseOptions.of(surroundings))) {
 *     try (Transaction t = warehouse.begin(Isolation.SNAPSHOT)) {
 *         ObjectId events = t.create(ObjectKind.TABLE, Catalog.DEFAULT_SCHEMA, "EVENTS", Definition.of(schema));
 *         t.append(events, writer.write(t.fileNames()));       // files are durable before the log names them
 *         t.commit(Duration.ofSeconds(30)).orThrow();          // or look at Conflict and run again, at Unknown and ask later
 *     }
 *     Snapshot now = warehouse.snapshot();                     // contains every commit acknowledged before this call
 *     CatalogObject events = now.catalog().find(Catalog.DEFAULT_SCHEMA, "EVENTS", Namespace.RELATIONS).orElseThrow();
 *     TableSource.Selection files = now.manifest(events.id()).units(predicates);
 * }
 * }</pre>
 *
 * <p>Invariants: a snapshot is a prefix of one log; only put-if-absent decides what the log is; objects are durable before an entry
 * names them; a commit ends as {@code Committed}, {@code Conflict} or {@code Unknown}, and after {@code Unknown} nothing is deleted;
 * pruning removes only what statistics prove irrelevant.
 */
package dev.sneller.metastore;
