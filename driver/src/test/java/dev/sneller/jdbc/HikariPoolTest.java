package dev.sneller.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** A pool that nobody here wrote works with the driver as it is. */
class HikariPoolTest {
    private static final int THREADS = 8;
    private static final int ROWS_EACH = 5;

    @Test
    void connectionsGoRoundBetweenThreads() throws Exception {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(Warehouses.url());
        config.setMaximumPoolSize(3);
        config.setAutoCommit(false);
        config.setTransactionIsolation("TRANSACTION_REPEATABLE_READ");
        config.setCatalog("SNELLER");
        config.setSchema("PUBLIC");
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try (HikariDataSource pool = new HikariDataSource(config)) {
            try (Connection connection = pool.getConnection()) {
                Warehouses.run(connection, "CREATE TABLE t (worker INT, n INT)");
                connection.commit();
            }
            List<Callable<Void>> work = new ArrayList<>();
            for (int worker = 0; worker < THREADS; worker++) {
                int id = worker;
                work.add(() -> insert(pool, id));
            }
            for (Future<Void> done : threads.invokeAll(work)) {
                done.get();
            }
            try (Connection connection = pool.getConnection()) {
                assertThat(connection.getAutoCommit()).isFalse();
                assertThat(Warehouses.value(connection, "SELECT COUNT(*) FROM t"))
                        .isEqualTo((long) THREADS * ROWS_EACH);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static Void insert(HikariDataSource pool, int worker) throws SQLException {
        for (int n = 0; n < ROWS_EACH; n++) {
            try (Connection connection = pool.getConnection();
                    PreparedStatement insert = connection.prepareStatement("INSERT INTO t VALUES (?, ?)")) {
                insert.setInt(1, worker);
                insert.setInt(2, n);
                insert.executeUpdate();
                connection.commit();
            }
        }
        return null;
    }
}
