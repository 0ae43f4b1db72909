package dev.sneller.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Both databases over the same data, and what was measured with them. Answers must agree before a time counts. */
final class Contest implements AutoCloseable {
    private static final double BYTES_PER_MEGABYTE = 1e6;
    private static final double MILLIS_PER_SECOND = 1e3;

    final Sneller ours;
    final DuckDb peer;
    private final BenchSize size;
    private final String dataset;
    private final List<Comparison> comparisons = new ArrayList<>();

    /** Empty databases in {@code folder}. @param dataset its name in reports */
    Contest(BenchSize size, String dataset, Path folder) throws IOException {
        this.size = size;
        this.dataset = dataset;
        this.ours = new Sneller(Files.createDirectories(folder.resolve("sneller")));
        this.peer = new DuckDb(Files.createDirectories(folder.resolve("duckdb")));
    }

    List<Comparison> comparisons() {
        return comparisons;
    }

    /** Closes both; they come back with so many threads. */
    void threads(int threads) throws SQLException {
        ours.option("THREADS", threads);
        peer.threads(threads);
        close();
    }

    /** Times the loading of the same rows, and compares what they take when stored. */
    void ingest(Duel.Run first, Duel.Run second, double limit, long rows) throws Exception {
        ours.connection();
        peer.connection();
        Duel.Outcome seconds = new Duel(0, 1).millis(first, second).scaled(1 / MILLIS_PER_SECOND);
        add("ingest", "s", seconds, limit, rows, -1);
        add("stored", "MB", new Duel.Outcome(megabytes(ours), megabytes(peer)), 1, rows, -1);
    }

    private static Timing megabytes(Database database) throws IOException {
        return Timing.once(database.storedBytes() / BYTES_PER_MEGABYTE);
    }

    /** Times the question while everything is warm. */
    Duel.Outcome hot(Question question, String suffix, double limit) throws Exception {
        int rows = sameRows(question);
        Duel.Outcome outcome = new Duel(size.warmups, size.runs)
                .millis(() -> ours.rows(question.sneller()), () -> peer.rows(question.duckdb()));
        long bytes = ScanCounts.of(ours, question.sneller()).bytesUsed();
        add(question.name() + suffix, "ms", outcome, limit, rows, bytes);
        return outcome;
    }

    /** Times finding a plan while everything is warm. */
    Duel.Outcome planned(Question question) throws Exception {
        return new Duel(size.warmups, size.runs)
                .millis(
                        () -> ours.rows("EXPLAIN " + question.sneller()),
                        () -> peer.rows("EXPLAIN " + question.duckdb()));
    }

    /** Times opening and the first answer, which waits for it. */
    void reopened(Question question, double limit) throws Exception {
        int rows = sameRows(question);
        Duel.Outcome outcome = new Duel(0, size.reopenings)
                .millis(() -> firstAnswer(ours, question.sneller()), () -> firstAnswer(peer, question.duckdb()));
        add(question.name() + " reopened", "ms", outcome, limit, rows, -1);
    }

    private static void firstAnswer(Database database, String sql) throws SQLException {
        database.close();
        database.rows(sql);
    }

    /** Asks both and returns how many rows they agree on. */
    int sameRows(Question question) throws SQLException {
        List<String> expected = peer.rows(question.duckdb());
        List<String> actual = ours.rows(question.sneller());
        if (!Rows.agree(expected, actual)) {
            throw new WrongRows(dataset + ", " + question.name(), expected, actual);
        }
        return expected.size();
    }

    void add(String work, String unit, Duel.Outcome outcome, double limit, long rows, long bytesUsed) {
        comparisons.add(new Comparison(dataset, work, unit, outcome.ours(), outcome.peer(), limit, rows, bytesUsed));
    }

    @Override
    public void close() throws SQLException {
        ours.close();
        peer.close();
    }
}
