package dev.sneller.sqllogictest.suite;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;

/** Warehouses in memory, new for each world. */
public final class MemoryWorld implements World {
    private static final AtomicLong NEXT = new AtomicLong();

    private final long number = NEXT.incrementAndGet();
    private final Map<String, Connection> open = new LinkedHashMap<>();
    private final String options;
    private final Function<String, String> warehouse;
    private final Function<String, List<String>> preparation;

    /**
     * @param options of the URL, as {@code name=value&name=value}
     * @param warehouse from the session's name to that of its warehouse
     * @param preparation statements run when the session opens; those that fail are passed over, what needs them will tell
     */
    public MemoryWorld(String options, Function<String, String> warehouse, Function<String, List<String>> preparation) {
        this.options = options;
        this.warehouse = warehouse;
        this.preparation = preparation;
    }

    /** Sessions that share one empty warehouse. */
    public static MemoryWorld shared(String options) {
        return new MemoryWorld(options, session -> "", session -> List.of());
    }

    @Override
    public Connection session(String name) throws SQLException {
        Connection connection = open.get(name);
        if (connection == null) {
            String place = "suite-" + number + "-" + warehouse.apply(name);
            connection =
                    DriverManager.getConnection("jdbc:sneller:mem:" + place + (options.isEmpty() ? "" : "?") + options);
            open.put(name, connection);
            prepare(connection, preparation.apply(name));
        }
        return connection;
    }

    private static void prepare(Connection connection, List<String> statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                try {
                    statement.execute(sql);
                } catch (SQLException e) {
                    if (Boolean.getBoolean("sneller.suites.verbose")) {
                        System.err.println("preparation: " + e.getMessage() + "\n  " + sql);
                    }
                }
            }
        }
    }

    @Override
    public void close() throws SQLException {
        for (Connection connection : open.values()) {
            connection.close();
        }
        open.clear();
    }
}
