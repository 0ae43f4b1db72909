package dev.sneller.proof.metamorphic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sneller.proof.Sizes;
import dev.sneller.proof.Sql;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Twins have the same rows. A failure names its seed; {@code -Dsneller.seed=N} replays that seed alone. */
class MetamorphicTest {
    private static final int SEEDS = Sizes.of(4, 60);
    private static final int TWINS = Sizes.of(60, 1_750);
    private static final int MANY_FAILURES = 5;

    @TempDir
    private Path folder;

    private final Map<String, Integer> asked = new TreeMap<>();
    private final Map<String, Integer> refused = new TreeMap<>();
    private final List<String> failures = new ArrayList<>();

    @Test
    void twinsHaveTheSameRows() throws Exception {
        Long seed = Long.getLong("sneller.seed");
        for (long each : seed == null ? LongStream.range(0, SEEDS).toArray() : new long[] {seed}) {
            ask(each);
            if (Sizes.FULL) {
                System.out.println("seed " + each + ": " + sum(asked) + " twins so far, refused " + sum(refused)
                        + ", failures " + failures.size());
            }
        }
        System.out.println("twins asked " + asked + ", refused " + refused);
        assertThat(failures).isEmpty();
        int pairs = sum(asked);
        int none = sum(refused);
        assertThat(none).as("twins whose values are out of range: %s", refused).isLessThan(pairs / 4);
    }

    private static int sum(Map<String, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    private void ask(long seed) throws Exception {
        Random random = new Random(seed);
        boolean isSmall = random.nextInt(3) > 0;
        RandomTable t = isSmall
                ? new RandomTable(random, "t", 2 + random.nextInt(6), 300)
                : new RandomTable(random, "t", 2 + random.nextInt(3), 16_000);
        RandomTable u = new RandomTable(random, "u", 1 + random.nextInt(3), 60);
        Path home = Files.createDirectory(folder.resolve("seed" + seed));
        try (Connection connection = Sql.open(home.resolve("warehouse"))) {
            try {
                t.load(connection, home);
                u.load(connection, home);
            } catch (SQLException e) {
                failures.add("seed " + seed + " does not load: " + e.getSQLState() + " " + e.getMessage());
                return;
            }
            TwinQueries queries = new TwinQueries(random, t, u, isSmall);
            int before = failures.size();
            for (int i = 0; i < TWINS && failures.size() - before < MANY_FAILURES; i++) {
                check(connection, queries.next(), seed);
            }
        }
    }

    private void check(Connection connection, Twins twins, long seed) {
        asked.merge(twins.law(), 1, Integer::sum);
        try {
            List<String> one = rows(connection, twins.one());
            List<String> other = rows(connection, twins.other());
            if (!one.equals(other)) {
                List<String> missing = new ArrayList<>(one);
                other.forEach(missing::remove);
                List<String> more = new ArrayList<>(other);
                one.forEach(more::remove);
                failures.add("seed " + seed + ", " + twins + ": only in one " + few(missing) + ", only in the other "
                        + few(more));
            }
        } catch (SQLException e) {
            if (isOutOfRange(e)) {
                refused.merge(twins.law() + " " + e.getSQLState(), 1, Integer::sum);
            } else {
                failures.add("seed " + seed + ", " + twins + ": " + e.getSQLState() + " " + e.getMessage());
            }
        }
    }

    private static List<String> rows(Connection connection, String sql) throws SQLException {
        return Sql.rows(connection, sql).stream().map(List::toString).sorted().toList();
    }

    /** Random expressions may meet values they do not take; that has one answer too, but which row fails first is open. */
    private static boolean isOutOfRange(SQLException e) {
        return e.getSQLState() != null && e.getSQLState().startsWith("22");
    }

    private static List<String> few(List<String> rows) {
        return rows.subList(0, Math.min(5, rows.size()));
    }
}
