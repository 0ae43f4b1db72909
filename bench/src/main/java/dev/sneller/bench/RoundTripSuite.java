package dev.sneller.bench;

import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Statements without a table: what a round trip costs. */
final class RoundTripSuite implements Suite {
    private static final double PREPARED_LIMIT = 1.0;
    private static final double FRESH_LIMIT = 4.0;
    private static final double MICROS_PER_MILLI = 1e3;
    private static final int STATEMENTS_PER_RUN = 2_000;

    @Override
    public List<Comparison> run(BenchSize size, Path cache, Path databases) throws Exception {
        int statements = size == BenchSize.SMOKE ? 1 : STATEMENTS_PER_RUN;
        Duel duel = new Duel(statements, statements);
        try (Contest contest = new Contest(size, "", databases);
                PreparedStatement first = contest.ours.connection().prepareStatement("SELECT 1");
                PreparedStatement second = contest.peer.connection().prepareStatement("SELECT 1")) {
            Duel.Outcome prepared = duel.millis(() -> one(first), () -> one(second));
            contest.add("SELECT 1, prepared", "us", prepared.scaled(MICROS_PER_MILLI), PREPARED_LIMIT, 1, -1);
            AtomicInteger literal = new AtomicInteger();
            Duel.Outcome fresh = duel.millis(
                    () -> contest.ours.rows("SELECT " + literal.incrementAndGet()),
                    () -> contest.peer.rows("SELECT " + literal.incrementAndGet()));
            contest.add("SELECT of a fresh literal", "us", fresh.scaled(MICROS_PER_MILLI), FRESH_LIMIT, 1, -1);
            return contest.comparisons();
        }
    }

    private static void one(PreparedStatement statement) throws SQLException {
        try (ResultSet result = statement.executeQuery()) {
            Database.lines(result);
        }
    }
}
