package dev.sneller.bench;

import dev.sneller.bench.data.TpchFiles;
import dev.sneller.bench.data.TpchTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The 22 queries of TPC-H, whose texts are read from a folder of public suites beside the checkout; without it nothing is measured. */
final class TpchSuite implements Suite {
    private static final Path QUERIES =
            Path.of(System.getProperty("sneller.suites", "../../shared/suites")).resolve("tpch/queries");
    private static final double QUERY_LIMIT = 4;
    private static final double SUM_LIMIT = 1.5;
    private static final double INGEST_LIMIT = 1.5;
    private static final double PLANNING_LIMIT = 10;

    @Override
    public List<Comparison> run(BenchSize size, Path cache, Path databases) throws Exception {
        if (!Files.isDirectory(QUERIES)) {
            System.out.println("no queries of TPC-H in " + QUERIES);
            return List.of();
        }
        TpchFiles files = new TpchFiles(size.scaleFactor, cache);
        for (TpchTable table : TpchTable.ALL) {
            files.file(table);
        }
        try (Contest contest = new Contest(size, "tpch-sf" + size.scaleFactor, databases)) {
            contest.ingest(() -> loadOurs(contest.ours, files), () -> loadPeer(contest.peer, files), INGEST_LIMIT, -1);
            planning(contest);
            for (int threads : size.threads()) {
                contest.threads(threads);
                String suffix = ", " + threads + (threads == 1 ? " thread" : " threads");
                List<Duel.Outcome> outcomes = new ArrayList<>();
                for (Question query : queries()) {
                    outcomes.add(contest.hot(query, suffix, QUERY_LIMIT));
                }
                contest.add("all" + suffix, "ms", sum(outcomes), SUM_LIMIT, outcomes.size(), -1);
            }
            return contest.comparisons();
        }
    }

    /** The query in the middle and the slowest one, each of ours beside that of the peer. */
    private static void planning(Contest contest) throws Exception {
        List<Duel.Outcome> outcomes = new ArrayList<>();
        for (Question query : queries()) {
            outcomes.add(contest.planned(query));
        }
        double[] ours = outcomes.stream().mapToDouble(o -> o.ours().median()).toArray();
        double[] peer = outcomes.stream().mapToDouble(o -> o.peer().median()).toArray();
        Timing allOurs = Timing.of(ours, Double.NaN);
        Timing allPeer = Timing.of(peer, Double.NaN);
        contest.add("planned, median", "ms", new Duel.Outcome(allOurs, allPeer), PLANNING_LIMIT, ours.length, -1);
        double worst = Arrays.stream(ours).max().orElseThrow();
        double peersWorst = Arrays.stream(peer).max().orElseThrow();
        Duel.Outcome slowest = new Duel.Outcome(Timing.once(worst), Timing.once(peersWorst));
        contest.add("planned, worst", "ms", slowest, PLANNING_LIMIT, ours.length, -1);
    }

    private static void loadOurs(Sneller database, TpchFiles files) throws Exception {
        for (TpchTable table : TpchTable.ALL) {
            database.execute("CREATE TABLE " + table.name() + " (" + table.columns() + ")");
            database.execute("COPY INTO " + table.name() + " FROM '" + files.file(table)
                    + "' FILE_FORMAT = (TYPE = CSV FIELD_DELIMITER = '|')");
        }
    }

    private static void loadPeer(DuckDb database, TpchFiles files) throws Exception {
        for (TpchTable table : TpchTable.ALL) {
            database.execute("CREATE TABLE " + table.name() + " (" + table.columns() + ")");
            database.execute(
                    "COPY " + table.name() + " FROM '" + files.file(table) + "' (DELIMITER '|', HEADER false)");
        }
        database.execute("CHECKPOINT");
    }

    private static List<Question> queries() throws IOException {
        List<Question> queries = new ArrayList<>();
        try (Stream<Path> files = Files.list(QUERIES)) {
            for (Path file : files.sorted().toList()) {
                String sql = Files.readString(file).strip().replaceAll(";$", "");
                queries.add(new Question(file.getFileName().toString().replace(".sql", ""), sql, sql));
            }
        }
        return queries;
    }

    private static Duel.Outcome sum(List<Duel.Outcome> outcomes) {
        return new Duel.Outcome(
                Timing.once(
                        outcomes.stream().mapToDouble(o -> o.ours().median()).sum()),
                Timing.once(
                        outcomes.stream().mapToDouble(o -> o.peer().median()).sum()));
    }
}
