package dev.sneller.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sneller.error.ErrorCode;
import dev.sneller.error.SnellerException;
import dev.sneller.exec.build.EngineServices;
import dev.sneller.session.setting.Limits;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** However a statement ends, nothing it reserved is left. */
class MemoryTest {
    /** Enough rows for several batches, row groups and workers. */
    private static final int DOUBLINGS = 18;

    @TempDir
    private static Path folder;

    private static Session session;

    @BeforeAll
    static void open() {
        session = Session.open(folder.resolve("warehouse").toString(), Map.of("THREADS", "2"));
        drain("CREATE TABLE t (k INT, s VARCHAR)");
        drain("INSERT INTO t VALUES (0, 'zero')");
        for (int i = 0; i < DOUBLINGS; i++) {
            drain("INSERT INTO t SELECT k + " + (1 << i) + ", s FROM t");
        }
    }

    @AfterAll
    static void close() {
        session.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT 1",
                "SELECT k, s FROM t",
                "SELECT COUNT(*) FROM t WHERE k > 1000",
                "SELECT MOD(k, 1000) AS m, COUNT(DISTINCT k), MIN(s) FROM t GROUP BY ALL",
                "SELECT k, s FROM t ORDER BY MOD(k, 77), k",
                "SELECT k, s FROM t ORDER BY k DESC LIMIT 10",
                "SELECT COUNT(*) FROM t AS a JOIN t AS b ON a.k = b.k",
                "SELECT k FROM t WHERE k IN (SELECT k + 1 FROM t)",
                "SELECT k FROM t UNION ALL SELECT k FROM t"
            })
    void aQueryThatEndsReleasesAll(String sql) {
        drain(sql);
        checkNothingReserved(sql);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT k, s FROM t",
                "SELECT k, s FROM t ORDER BY MOD(k, 77), k",
                "SELECT k, COUNT(*) AS c FROM t GROUP BY ALL",
                "SELECT a.k FROM t AS a JOIN t AS b ON a.k = b.k"
            })
    void aResultThatIsLeftHalfReadReleasesAll(String sql) {
        try (Result result = start(sql, new Cancellation())) {
            assertThat(result.next()).isNotNull();
        }
        checkNothingReserved(sql);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT k, s FROM t",
                "SELECT COUNT(*) FROM t AS a JOIN t AS b ON MOD(a.k, 7) = MOD(b.k, 7)",
                "SELECT COUNT(*) FROM t AS a JOIN t AS b ON a.k < b.k",
                "SELECT a.k FROM t AS a JOIN t AS b ON MOD(a.k, 7) = MOD(b.k, 7) ORDER BY a.k"
            })
    void aCancelledQueryReleasesAll(String sql) throws Exception {
        Cancellation cancellation = new Cancellation();
        Thread canceller = new Thread(() -> {
            while (session.engine().services().memory().reserved() == 0) {
                Thread.onSpinWait();
            }
            cancellation.cancel();
        });
        session.engine().services().pages().clear();
        canceller.start();
        assertThatThrownBy(() -> {
                    try (Result result = start(sql, cancellation)) {
                        while (result.next() != null) {
                            canceller.join();
                        }
                    }
                })
                .isInstanceOfSatisfying(
                        SnellerException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.CANCELLED));
        canceller.join();
        checkNothingReserved(sql);
    }

    @Test
    void aQueryThatFailsLateReleasesAll() {
        for (String sql : List.of(
                "SELECT k / (k - 200000) FROM t",
                "SELECT s, SUM(k / (k - 200000)) FROM t GROUP BY s",
                "INSERT INTO t SELECT k, s FROM t WHERE 1 / (k - 200000) < 5")) {
            assertThatThrownBy(() -> drain(sql))
                    .isInstanceOfSatisfying(
                            SnellerException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.DIVISION_BY_ZERO));
            checkNothingReserved(sql);
        }
    }

    private static void checkNothingReserved(String sql) {
        EngineServices services = session.engine().services();
        services.pages().clear();
        assertThat(services.memory().reserved())
                .as("bytes reserved after " + sql)
                .isZero();
    }

    private static Result start(String sql, Cancellation cancellation) {
        return session.execute(session.prepare(sql), List.of(), cancellation, new Limits(0, 0));
    }

    private static void drain(String sql) {
        try (Result result = start(sql, new Cancellation())) {
            while (result.updateCount().isEmpty() && result.next() != null) {
                continue;
            }
        }
    }
}
