package dev.sneller.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** One operator at a time over generated tables: needle in a haystack, groups of ten to ten million, sort, window. */
final class TableSuite implements Suite {
    private static final int NEEDLE_COLUMNS = 20;
    private static final double NEEDLE_LIMIT = 0.1;
    private static final double SMALL_GROUPS_LIMIT = 1.0;
    private static final double LIMIT = 2.0;
    private static final long SMALL_GROUPS = 200_000;

    @Override
    public List<Comparison> run(BenchSize size, Path cache, Path databases) throws Exception {
        try (Contest contest = new Contest(size, "rows-" + size.rows, databases)) {
            new NumberedRows("haystack", haystack(), size.rows).make(contest);
            new NumberedRows(
                            "facts",
                            "h, MOD(h, 1000) AS g, MOD(h, 97)::decimal(12,2) / 4 AS p, 'name' || MOD(h, 5000) AS s",
                            size.rows)
                    .make(contest);
            for (int threads : size.threads()) {
                contest.threads(threads);
                String suffix = ", " + threads + (threads == 1 ? " thread" : " threads");
                contest.hot(needle(), suffix, NEEDLE_LIMIT);
                for (long groups : ladder(size.rows)) {
                    contest.hot(groups(groups), suffix, groups <= SMALL_GROUPS ? SMALL_GROUPS_LIMIT : LIMIT);
                }
                for (Question question : others(size.rows)) {
                    contest.hot(question, suffix, LIMIT);
                }
            }
            return contest.comparisons();
        }
    }

    /** Every fifth column is text. */
    private static String haystack() {
        return IntStream.range(0, NEEDLE_COLUMNS - 1)
                .mapToObj(c ->
                        (c % 5 == 4 ? "'text' || MOD(h, " + (10_000 + c) + ")" : "MOD(h, " + (10_000 + 1_001 * c) + ")")
                                + " AS c" + c)
                .collect(Collectors.joining(", "));
    }

    private static Question needle() {
        return same("needle", "SELECT * FROM haystack WHERE c0 = 4321 ORDER BY i");
    }

    private static List<Long> ladder(long rows) {
        List<Long> groups = new ArrayList<>();
        for (long n = 10; n <= rows; n *= n < 100_000 ? 100 : 10) {
            groups.add(n);
        }
        return groups;
    }

    private static Question groups(long groups) {
        return same(
                groups + " groups",
                "SELECT COUNT(*), SUM(c), MAX(s), MIN(k) FROM (SELECT MOD(h, " + groups
                        + ") AS k, COUNT(*) AS c, SUM(g) AS s FROM facts GROUP BY MOD(h, " + groups + ")) AS grouped");
    }

    private static List<Question> others(long rows) {
        return List.of(
                same("distinct texts", "SELECT COUNT(DISTINCT s) FROM facts"),
                same("sort", "SELECT h, i FROM facts ORDER BY h, i LIMIT 10 OFFSET " + (rows - 10)),
                same("sort by text", "SELECT s, i FROM facts ORDER BY s, i LIMIT 10 OFFSET " + (rows - 10)),
                same("top 100", "SELECT h, s FROM facts ORDER BY h DESC LIMIT 100"),
                same(
                        "window",
                        "SELECT SUM(n), MAX(so_far) FROM (SELECT ROW_NUMBER() OVER (PARTITION BY g ORDER BY h) AS n,"
                                + " SUM(i) OVER (PARTITION BY g ORDER BY h) AS so_far FROM facts) AS w"),
                same(
                        "join",
                        "SELECT COUNT(*), SUM(a.g) FROM facts AS a JOIN facts AS b ON a.h = b.h WHERE MOD(b.i, 10)"
                                + " = 3"));
    }

    private static Question same(String name, String sql) {
        return new Question(name, sql, sql);
    }
}
