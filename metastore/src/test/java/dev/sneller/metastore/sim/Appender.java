package dev.sneller.metastore.sim;

import dev.sneller.metastore.Catalog;
import dev.sneller.metastore.Isolation;
import dev.sneller.metastore.ObjectKind;
import dev.sneller.metastore.SystemSurroundings;
import dev.sneller.metastore.Transaction;
import dev.sneller.metastore.Warehouse;
import dev.sneller.metastore.WarehouseOptions;
import dev.sneller.metastore.transaction.Warehouses;
import dev.sneller.objectstore.LocalOptions;
import dev.sneller.objectstore.LocalStore;
import dev.sneller.table.DataFileRef;
import dev.sneller.table.FooterPlace;
import dev.sneller.table.ObjectId;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A process that appends files to the first table of a folder until it is killed, and prints each id once it is committed. */
public final class Appender {
    private static final Duration TIMEOUT = Duration.ofSeconds(30);
    private static final int THREADS = 3;

    private Appender() {}

    /** Argument: the folder. */
    public static void main(String[] arguments) {
        ExecutorService threads = Executors.newCachedThreadPool();
        Warehouse warehouse = Warehouses.openOrCreate(
                new LocalStore(Path.of(arguments[0]), LocalOptions.DEFAULT),
                WarehouseOptions.of(new SystemSurroundings(threads)));
        ObjectId table = warehouse
                .snapshot()
                .catalog()
                .children(Catalog.DEFAULT_SCHEMA, ObjectKind.TABLE)
                .findFirst()
                .orElseThrow()
                .id();
        for (int i = 0; i < THREADS; i++) {
            threads.execute(() -> append(warehouse, table));
        }
    }

    private static void append(Warehouse warehouse, ObjectId table) {
        while (true) {
            try (Transaction t = warehouse.begin(Isolation.SNAPSHOT)) {
                UUID id = t.fileNames().mint();
                FooterPlace footer = new FooterPlace(0, 0, 0, 1, 0, 0);
                t.append(table, List.of(new DataFileRef(id, "", 1, 1, 1, 1, footer, Map.of())));
                t.commit(TIMEOUT).orThrow();
                System.out.println(id);
            }
        }
    }
}
