package dev.sneller.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Random nested and correlated subqueries have the answers DuckDB gives. {@code -Dsneller.seed} replays. */
class RandomSubqueriesTest {
    private static final long SEED = Long.getLong("sneller.seed", 20_261_127L);
    private static final int DATABASES = Sizes.of(3, 60);
    private static final int QUESTIONS = Sizes.of(60, 1_000);

    @TempDir
    private Path folder;

    @Test
    void haveTheSameAnswerAsInDuckDb() throws SQLException {
        int answered = 0;
        for (long seed = SEED; seed < SEED + DATABASES; seed++) {
            Random random = new Random(seed);
            RandomSubqueries subqueries = new RandomSubqueries(random);
            try (Pair pair = new Pair(folder.resolve("warehouse" + seed))) {
                for (String table : new String[] {"ta", "tb", "tc"}) {
                    pair.run("CREATE TABLE " + table + " (i INT, j INT)");
                    pair.run("INSERT INTO " + table + " " + subqueries.values());
                }
                for (int n = 0; n < QUESTIONS; n++) {
                    String question = subqueries.next();
                    if (pair.duckDbAnswers(question)) {
                        long current = seed;
                        assertThat(question).as("seed " + current).satisfies(pair::checkRows);
                        answered++;
                    }
                }
            }
        }
        assertThat(answered).as("questions that DuckDB takes").isGreaterThan(DATABASES * QUESTIONS / 2);
    }
}
