package dev.sneller.metastore;

import java.time.Duration;

/**
 * How a process takes part in a warehouse.
 *
 * @param surroundings clocks, chance and threads; the threads must outlive the warehouse
 * @param software name and version, written into every entry
 * @param readOnly refuse commits in this process
 * @param maxStaleness a snapshot this young is served again without asking the store; zero asks always
 */
public record WarehouseOptions(Surroundings surroundings, String software, boolean readOnly, Duration maxStaleness) {
    /** Reads and writes, never stale. */
    public static WarehouseOptions of(Surroundings surroundings) {
        return new WarehouseOptions(surroundings, "sneller", false, Duration.ZERO);
    }

    public WarehouseOptions withReadOnly(boolean value) {
        return new WarehouseOptions(surroundings, software, value, maxStaleness);
    }

    public WarehouseOptions withMaxStaleness(Duration value) {
        return new WarehouseOptions(surroundings, software, readOnly, value);
    }
}
