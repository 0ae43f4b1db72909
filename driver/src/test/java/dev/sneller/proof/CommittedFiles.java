package dev.sneller.proof;

import dev.sneller.metastore.Catalog;
import dev.sneller.metastore.ObjectKind;
import dev.sneller.metastore.Snapshot;
import dev.sneller.metastore.SystemSurroundings;
import dev.sneller.metastore.Warehouse;
import dev.sneller.metastore.WarehouseOptions;
import dev.sneller.metastore.transaction.Warehouses;
import dev.sneller.objectstore.LocalOptions;
import dev.sneller.objectstore.LocalStore;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** What the log of a warehouse in a folder names. */
final class CommittedFiles {
    private CommittedFiles() {}

    /** Files of all tables at the newest snapshot. */
    static int count(Path folder) {
        ExecutorService threads = Executors.newCachedThreadPool();
        try (LocalStore store = new LocalStore(folder, LocalOptions.DEFAULT);
                Warehouse warehouse = Warehouses.open(store, WarehouseOptions.of(new SystemSurroundings(threads)))) {
            Snapshot snapshot = warehouse.snapshot();
            return (int) snapshot.catalog()
                    .children(Catalog.DEFAULT_SCHEMA, ObjectKind.TABLE)
                    .flatMap(table -> snapshot.manifest(table.id()).files())
                    .count();
        } finally {
            threads.shutdownNow();
        }
    }
}
