package dev.sneller.jdbc;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;

/**
 * A few queries over rows of its own, planned and run over and over in the JVM by a thread of the lowest priority once the first statement
 * of somebody is done: classes are loaded and loops compiled before later queries wait for them. Whoever only inserts has nothing to wait for.
 *
 * <p>It rests as long as it works. Not on a single processor, which is the query's. {@code -Dsneller.rehearsal=off} leaves it out.
 * Measured in decision 0108.
 */
final class Rehearsal {
    private static final AtomicBoolean BEGUN = new AtomicBoolean();

    /** One left the third query of TPC-H on slow code in one of three runs. */
    private static final int PASSES = 40;

    private static final List<String> TABLES = List.of("""
        CREATE TABLE sales(k BIGINT, shop VARCHAR, day DATE, price DECIMAL(15, 2), amount DECIMAL(15, 2), note VARCHAR) AS
        SELECT SEQ4(), 'shop ' || MOD(SEQ4(), 5), DATEADD(day, MOD(SEQ4(), 1000), DATE '1995-01-01'),
            MOD(SEQ4(), 10000) / 100, MOD(SEQ4(), 7), 'a note on row ' || SEQ4()
        FROM TABLE(GENERATOR(ROWCOUNT => 20000))\
        """, """
        CREATE TABLE buyers(k BIGINT, name VARCHAR) AS
        SELECT SEQ4() * 3, 'buyer ' || SEQ4() FROM TABLE(GENERATOR(ROWCOUNT => 3000))\
        """);

    private static final List<String> QUERIES = List.of(
            """
            SELECT shop, SUM(price * (1 - amount)), AVG(price), COUNT(*) FROM sales
            WHERE day <= DATE '1997-01-01' GROUP BY shop ORDER BY shop\
            """,
            """
            SELECT s.note, b.name, s.price FROM sales s JOIN buyers b ON s.k = b.k
            WHERE s.shop LIKE '%1%' AND s.amount < 5 ORDER BY s.price DESC, b.name LIMIT 10\
            """,
            """
            SELECT b.name, SUM(s.price) AS total FROM buyers b LEFT JOIN sales s ON s.k = b.k
            WHERE EXISTS (SELECT 1 FROM sales x WHERE x.k = b.k AND x.amount > 2)
            GROUP BY b.name ORDER BY total DESC LIMIT 5\
            """,
            "SELECT COUNT(*) FROM sales s WHERE price > (SELECT AVG(price) FROM sales x WHERE x.shop = s.shop)");

    private Rehearsal() {}

    /** Begins it, unless it has begun or shall not be. Returns at once. */
    static void begin() {
        if (!BEGUN.get() && BEGUN.compareAndSet(false, true) && isWanted()) {
            Thread thread = new Thread(Rehearsal::run, "sneller-rehearsal");
            thread.setDaemon(true);
            thread.setPriority(Thread.MIN_PRIORITY);
            thread.start();
        }
    }

    private static boolean isWanted() {
        return Runtime.getRuntime().availableProcessors() > 1 && !"off".equals(System.getProperty("sneller.rehearsal"));
    }

    private static void run() {
        try {
            rehearse(PASSES);
        } catch (SQLException e) {
            // What hinders it is told to those whose queries it hinders.
            return;
        }
    }

    static void rehearse(int passes) throws SQLException {
        String url = SnellerDriver.PREFIX + "mem:rehearsal-" + UUID.randomUUID();
        try (Connection connection = new SnellerDriver().connect(url, new Properties());
                Statement statement = connection.createStatement()) {
            for (String table : TABLES) {
                statement.execute(table);
            }
            for (int pass = 0; pass < passes; pass++) {
                long start = System.nanoTime();
                for (String query : QUERIES) {
                    read(statement.executeQuery(query));
                }
                LockSupport.parkNanos(System.nanoTime() - start);
            }
        }
    }

    private static void read(ResultSet rows) throws SQLException {
        int columns = rows.getMetaData().getColumnCount();
        while (rows.next()) {
            for (int column = 1; column <= columns; column++) {
                rows.getString(column);
            }
        }
    }
}
