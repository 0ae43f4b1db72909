package dev.sneller.bench;

import dev.sneller.bench.data.Dataset;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is measured over one dataset: loading it, asking about it hot, and asking again after both databases were reopened. */
final class Workloads {
    private static final double INGEST_LIMIT = 0.6;
    private static final double PEER_LIMIT = 1.0;
    private static final double STATEMENT_LIMIT = 4.0;
    private static final double OTHER_SHAPE_ALLOWANCE = 1.3;
    private static final double BYTES_PER_MEGABYTE = 1e6;
    private static final double MILLIS_PER_SECOND = 1e3;
    private static final double MICROS_PER_MILLI = 1e3;
    private static final int STATEMENTS_PER_RUN = 2_000;
    private static final Pattern BYTES_USED = Pattern.compile("bytes[ _]used=(\\d+)", Pattern.CASE_INSENSITIVE);

    private final BenchSize size;
    private final Dataset dataset;
    private final Sneller ours;
    private final DuckDb peer;
    private final List<Comparison> comparisons = new ArrayList<>();

    /** Databases in {@code folder}, which must exist and be empty. */
    Workloads(BenchSize size, Dataset dataset, Path folder) {
        this.size = size;
        this.dataset = dataset;
        this.ours = new Sneller(folder.resolve("sneller"));
        this.peer = new DuckDb(folder.resolve("duckdb"));
    }

    List<Comparison> run(Path documents) throws Exception {
        Files.createDirectories(ours.folder);
        Files.createDirectories(peer.folder);
        try (ours;
                peer) {
            ingest(documents);
            List<Question> questions = EventQuestions.about(dataset.shape());
            for (Question question : questions) {
                hot(question);
            }
            for (Question question : questions) {
                reopened(question);
            }
        }
        return comparisons;
    }

    /** Statements without a table: what a round trip costs. */
    static List<Comparison> roundTrips(BenchSize size, Path folder) throws Exception {
        Workloads none = new Workloads(size, new Dataset(Dataset.Shape.NETWORK, 0, 0), folder);
        Files.createDirectories(none.ours.folder);
        Files.createDirectories(none.peer.folder);
        try (none.ours;
                none.peer) {
            none.roundTrips();
        }
        return none.comparisons;
    }

    private void ingest(Path documents) throws Exception {
        ours.connection();
        peer.connection();
        Duel.Outcome seconds = new Duel(0, 1).millis(() -> ours.load(documents), () -> peer.load(documents));
        add("ingest", "s", scaled(seconds, 1 / MILLIS_PER_SECOND), INGEST_LIMIT, dataset.documents(), -1);
        Duel.Outcome megabytes = new Duel.Outcome(megabytes(ours), megabytes(peer));
        add("stored", "MB", megabytes, PEER_LIMIT, dataset.documents(), -1);
    }

    private void hot(Question question) throws Exception {
        int rows = sameRows(question);
        Duel.Outcome outcome = new Duel(size.warmups, size.runs)
                .millis(() -> ours.rows(question.sneller()), () -> peer.rows(question.duckdb()));
        add(question.name() + " hot", "ms", outcome, PEER_LIMIT, rows, bytesUsed(question));
    }

    private void reopened(Question question) throws Exception {
        int rows = sameRows(question);
        Duel.Outcome outcome = new Duel(0, size.reopenings)
                .millis(() -> firstAnswer(ours, question.sneller()), () -> firstAnswer(peer, question.duckdb()));
        add(question.name() + " reopened", "ms", outcome, PEER_LIMIT, rows, -1);
    }

    /** Opening is timed too: it is what the first answer waits for. */
    private static void firstAnswer(Database database, String sql) throws SQLException {
        database.close();
        database.rows(sql);
    }

    private void roundTrips() throws Exception {
        try (PreparedStatement first = ours.connection().prepareStatement("SELECT 1");
                PreparedStatement second = peer.connection().prepareStatement("SELECT 1")) {
            add("SELECT 1, prepared", () -> one(first), () -> one(second), PEER_LIMIT);
        }
        AtomicInteger literal = new AtomicInteger();
        add(
                "SELECT of a fresh literal",
                () -> ours.rows("SELECT " + literal.incrementAndGet()),
                () -> peer.rows("SELECT " + literal.incrementAndGet()),
                STATEMENT_LIMIT);
    }

    private void add(String work, Duel.Run first, Duel.Run second, double limit) throws Exception {
        int statements = size == BenchSize.SMOKE ? 1 : STATEMENTS_PER_RUN;
        Duel.Outcome outcome = new Duel(statements, statements).millis(first, second);
        add(work, "us", scaled(outcome, MICROS_PER_MILLI), limit, 1, -1);
    }

    private static void one(PreparedStatement statement) throws SQLException {
        try (ResultSet result = statement.executeQuery()) {
            Database.lines(result);
        }
    }

    /** Asks both and returns how many rows they agree on. */
    private int sameRows(Question question) throws SQLException {
        List<String> expected = peer.rows(question.duckdb());
        List<String> actual = ours.rows(question.sneller());
        if (!expected.equals(actual)) {
            throw new WrongRows(dataset.name() + ", " + question.name(), expected, actual);
        }
        return expected.size();
    }

    private long bytesUsed(Question question) throws SQLException {
        long bytes = 0;
        boolean found = false;
        for (String line : ours.rows("EXPLAIN ANALYZE " + question.sneller())) {
            Matcher matcher = BYTES_USED.matcher(line);
            while (matcher.find()) {
                found = true;
                bytes += Long.parseLong(matcher.group(1));
            }
        }
        return found ? bytes : -1;
    }

    private void add(String work, String unit, Duel.Outcome outcome, double limit, int rows, long bytesUsed) {
        boolean otherShape = dataset.shape() != Dataset.Shape.NETWORK;
        comparisons.add(new Comparison(
                dataset.documents() == 0 ? "" : dataset.name(),
                work,
                unit,
                outcome.ours(),
                outcome.peer(),
                otherShape ? limit * OTHER_SHAPE_ALLOWANCE : limit,
                rows,
                bytesUsed));
    }

    private static Timing megabytes(Database database) throws IOException {
        return Timing.once(database.storedBytes() / BYTES_PER_MEGABYTE);
    }

    private static Duel.Outcome scaled(Duel.Outcome outcome, double factor) {
        return new Duel.Outcome(outcome.ours().scaled(factor), outcome.peer().scaled(factor));
    }
}
