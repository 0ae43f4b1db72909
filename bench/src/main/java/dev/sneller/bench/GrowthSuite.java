package dev.sneller.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The same questions over ever more rows, within memory that does not grow: time may grow no faster than rows. In lines of growth the
 * figure beside ours is that of the rows.
 */
final class GrowthSuite implements Suite {
    private static final int MEMORY_BYTES = 256 << 20;
    private static final double LINEAR = 1.2;
    private static final double NO_LIMIT = 100;

    private static final List<Question> STREAMING = List.of(
            same("filter", "SELECT COUNT(*), MAX(s) FROM facts WHERE g < 10"),
            same("sums", "SELECT SUM(h), SUM(g), MIN(h), COUNT(s) FROM facts"),
            same("few groups", "SELECT g, COUNT(*), SUM(h) FROM facts GROUP BY g ORDER BY g LIMIT 5"));

    private static Question same(String name, String sql) {
        return new Question(name, sql, sql);
    }

    @Override
    public List<Comparison> run(BenchSize size, Path cache, Path databases) throws Exception {
        List<Comparison> comparisons = new ArrayList<>();
        List<Duel.Outcome> before = null;
        long rowsBefore = 0;
        for (long rows : size.growth()) {
            Path folder = databases.resolve("rows" + rows);
            try (Contest contest = new Contest(size, "rows-" + rows, folder)) {
                contest.ours.option("MEMORY_LIMIT", MEMORY_BYTES);
                new NumberedRows("facts", "h, MOD(h, 1000) AS g, 'name' || MOD(h, 5000) AS s", rows).make(contest);
                List<Duel.Outcome> outcomes = new ArrayList<>();
                for (int q = 0; q < STREAMING.size(); q++) {
                    outcomes.add(contest.hot(STREAMING.get(q), "", NO_LIMIT));
                    if (before != null) {
                        double grown = (double) rows / rowsBefore;
                        Duel.Outcome growth = new Duel.Outcome(
                                Timing.once(grown(
                                        before.get(q).ours(), outcomes.get(q).ours())),
                                Timing.once(grown));
                        contest.add(STREAMING.get(q).name() + ", growth", "x", growth, LINEAR, rows, -1);
                    }
                }
                before = outcomes;
                rowsBefore = rows;
                comparisons.addAll(contest.comparisons());
            }
            Folders.delete(folder);
        }
        return comparisons;
    }

    private static double grown(Timing before, Timing after) {
        return after.median() / before.median();
    }
}
