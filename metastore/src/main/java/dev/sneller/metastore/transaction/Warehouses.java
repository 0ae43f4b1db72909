package dev.sneller.metastore.transaction;

import dev.sneller.error.ErrorCode;
import dev.sneller.error.SnellerException;
import dev.sneller.metastore.Warehouse;
import dev.sneller.metastore.WarehouseOptions;
import dev.sneller.metastore.log.CommitLog;
import dev.sneller.metastore.log.UuidV7;
import dev.sneller.metastore.log.WarehouseMarker;
import dev.sneller.objectstore.ObjectStore;
import dev.sneller.objectstore.SelfTest;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Opens warehouses, and creates them where there is none. */
public final class Warehouses {
    private static final int ATTEMPTS = 5;

    private Warehouses() {}

    /**
     * The warehouse in a store.
     *
     * @throws SnellerException INVALID_URL when there is none, CORRUPT_FILE, UNSUPPORTED_FORMAT, STORE_UNAVAILABLE
     */
    public static Warehouse open(ObjectStore store, WarehouseOptions options) {
        try {
            WarehouseMarker marker = WarehouseMarker.read(store).orElseThrow(() -> noWarehouse(store));
            return open(store, options, marker);
        } catch (IOException e) {
            throw unavailable(store, e);
        }
    }

    /**
     * The warehouse in a store, a new one if there was none. Any number of processes may do so at once: all get the same.
     *
     * @throws SnellerException as {@link #open}, and STORE_REFUSED when the store does not keep what commits rest on
     */
    public static Warehouse openOrCreate(ObjectStore store, WarehouseOptions options) {
        try {
            Optional<WarehouseMarker> present = WarehouseMarker.read(store);
            if (present.isEmpty() && (options.readOnly() || store.isReadOnly())) {
                throw noWarehouse(store);
            }
            return open(store, options, present.isPresent() ? present.get() : create(store, options));
        } catch (IOException e) {
            throw unavailable(store, e);
        }
    }

    private static WarehouseMarker create(ObjectStore store, WarehouseOptions options) throws IOException {
        SelfTest.run(store);
        long now = options.surroundings().wallMillis();
        UUID id = UuidV7.mint(now, options.surroundings().random());
        WarehouseMarker mine = new WarehouseMarker(id, now, List.of());
        IOException doubt = new IOException("the object put could not be read back");
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            try {
                mine.put(store);
            } catch (IOException e) {
                doubt = e;
            }
            Optional<WarehouseMarker> winner = WarehouseMarker.read(store);
            if (winner.isPresent()) {
                return winner.get();
            }
        }
        throw doubt;
    }

    static Warehouse open(ObjectStore store, WarehouseOptions options, WarehouseMarker marker) throws IOException {
        WarehouseState start = WarehouseState.initial(marker.id(), marker.createdMillis());
        CommitLog<WarehouseState> log =
                CommitLog.open(store, options.surroundings(), options.software(), start, new WriteRules());
        return new LogWarehouse(marker.id(), store, options, log);
    }

    private static SnellerException noWarehouse(ObjectStore store) {
        return new SnellerException(
                ErrorCode.INVALID_URL, "there is no warehouse in " + store.location() + ". Create it, or mend the URL");
    }

    private static SnellerException unavailable(ObjectStore store, IOException e) {
        return new SnellerException(
                ErrorCode.STORE_UNAVAILABLE,
                "cannot open " + store.location() + ": " + e.getMessage() + ". Try again",
                e);
    }
}
