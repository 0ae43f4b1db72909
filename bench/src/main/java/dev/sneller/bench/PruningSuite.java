package dev.sneller.bench;

import java.nio.file.Path;
import java.util.List;

/** A table of a hundred files in the order of its key: what is read, beside the least that an oracle would open. */
final class PruningSuite implements Suite {
    private static final int FILES = 100;
    private static final double FILES_LIMIT = 1.05;
    private static final double BYTES_LIMIT = 0.05;

    /** @param fewest files that hold an answer */
    private record Selective(String name, String sql, int fewest) {}

    @Override
    public List<Comparison> run(BenchSize size, Path cache, Path databases) throws Exception {
        NumberedRows facts = new NumberedRows("facts", "MOD(h, 1000) AS g, 'name' || MOD(h, 5000) AS s", size.rows);
        long each = size.rows / FILES;
        try (Contest contest = new Contest(size, FILES + " files", databases)) {
            contest.ours.execute("CREATE TABLE facts AS " + facts.ours(0, each));
            for (long from = each; from < size.rows; from += each) {
                contest.ours.execute("INSERT INTO facts " + facts.ours(from, Math.min(size.rows, from + each)));
            }
            contest.peer.execute("CREATE TABLE facts AS " + facts.peer());
            for (Database database : List.of(contest.ours, contest.peer)) {
                database.execute("CREATE TABLE days (i BIGINT, name VARCHAR)");
                database.execute("INSERT INTO days VALUES (" + each * 7 + ", 'wanted'), (" + (each * 7 + 1)
                        + ", 'wanted'), (" + each * 60 + ", 'other')");
            }
            long whole = ScanCounts.of(contest.ours, "SELECT COUNT(*), SUM(i), SUM(g), MAX(s) FROM facts")
                    .bytesUsed();
            for (Selective question : questions(each)) {
                contest.hot(new Question(question.name(), question.sql(), question.sql()), "", 1);
                ScanCounts counts = ScanCounts.of(contest.ours, question.sql());
                // Small tables beside it are one file each.
                long others = counts.files() - FILES;
                contest.add(
                        question.name() + ", opened",
                        "files",
                        new Duel.Outcome(Timing.once(counts.filesOpened() - others), Timing.once(question.fewest())),
                        FILES_LIMIT,
                        counts.files(),
                        counts.bytesUsed());
                contest.add(
                        question.name() + ", of all bytes",
                        "MB",
                        new Duel.Outcome(Timing.once(counts.bytesUsed() / 1e6), Timing.once(whole / 1e6)),
                        BYTES_LIMIT,
                        counts.files(),
                        counts.bytesUsed());
            }
            return contest.comparisons();
        }
    }

    private static List<Selective> questions(long each) {
        String columns = "SELECT COUNT(*), SUM(g), MAX(s) FROM facts";
        return List.of(
                new Selective("point", columns + " WHERE i = " + (each * 3 + 5), 1),
                new Selective("range", columns + " WHERE i BETWEEN " + each * 4 + " AND " + (each * 6 - 1), 2),
                new Selective("needle", columns + " WHERE i + 7 = " + (each * 8 + 9) + " AND g >= 0", 1),
                new Selective("alternatives", columns + " WHERE i = " + each * 2 + " OR i > " + (each * 99 + 7), 2),
                new Selective(
                        "choice",
                        columns + " WHERE CASE WHEN i < " + each + " THEN 'early' ELSE 'late' END = 'early'",
                        1),
                new Selective("last by key", "SELECT i, g, s FROM facts ORDER BY i DESC LIMIT 5", 1),
                new Selective("first by key", "SELECT i, g, s FROM facts ORDER BY i, g LIMIT 100", 1),
                new Selective(
                        "last by key of a range",
                        "SELECT i, g, s FROM facts WHERE i < " + each * 50 + " ORDER BY i DESC LIMIT 5",
                        1),
                new Selective(
                        "selective join",
                        "SELECT COUNT(*), SUM(g), MAX(s) FROM facts JOIN days ON facts.i = days.i WHERE days.name ="
                                + " 'wanted'",
                        1));
    }
}
