package dev.sneller.shell;

/** The JDBC URL of what people write behind {@code -w}: a folder, {@code s3://bucket/prefix?options} or {@code mem:name}. */
final class WarehouseUrl {
    private static final String PREFIX = "jdbc:sneller:";

    private WarehouseUrl() {}

    /** Null means the default warehouse in the home folder; a whole URL is taken as it is. */
    static String of(String warehouse) {
        if (warehouse == null) {
            return PREFIX;
        }
        return warehouse.startsWith(PREFIX) ? warehouse : PREFIX + warehouse;
    }
}
