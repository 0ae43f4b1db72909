package dev.sneller.bench;

import dev.sneller.bench.data.Dataset;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * What each function and condition costs beside the others: processor time a byte of the values that the query scans. A rung is held
 * against the cheapest one, and a query with one more regular expression against the same without it. The peer is not asked.
 */
final class LadderSuite implements Suite {
    private static final double LIMIT = 4;
    private static final double ONE_MORE_LIMIT = 1.3;
    private static final int WARMUPS_PER_WARMUP = 5;

    /** @param scanned bytes of all values of the columns read @param used bytes of pages decoded for them */
    private record Cost(Timing nanos, long scanned, long used, int rows) {
        Timing nanosPerByte() {
            return nanos.scaled(1.0 / scanned);
        }
    }

    @Override
    public List<Comparison> run(BenchSize size, Path cache, Path databases) throws Exception {
        Dataset dataset = new Dataset(Dataset.Shape.NETWORK, 42, size.documents);
        Map<String, Cost> costs = new LinkedHashMap<>();
        try (Sneller database = new Sneller(databases)) {
            database.load(dataset.file(cache));
            for (Rung rung : Rung.all()) {
                costs.put(rung.name(), cost(database, rung, size));
            }
        }
        Timing cheapest = costs.values().stream()
                .map(Cost::nanosPerByte)
                .min(Comparator.comparingDouble(Timing::median))
                .orElseThrow();
        List<Comparison> comparisons = new ArrayList<>();
        costs.forEach((name, cost) -> comparisons.add(new Comparison(
                "ladder", name, "ns/B", cost.nanosPerByte(), cheapest, LIMIT, cost.rows(), cost.used())));
        Cost one = costs.get("regex literal");
        Cost two = costs.get("two regexes");
        comparisons.add(new Comparison(
                "ladder",
                "one more regex",
                "ms",
                two.nanos().scaled(1e-6),
                one.nanos().scaled(1e-6),
                ONE_MORE_LIMIT,
                two.rows(),
                two.used()));
        return comparisons;
    }

    private static Cost cost(Sneller database, Rung rung, BenchSize size) throws SQLException {
        String sql = rung.sql();
        long scanned = 0;
        for (String query : rung.sizes()) {
            scanned += Long.parseLong(database.rows(query).get(0).replace("|", ""));
        }
        int rows = 0;
        for (int i = 0; i <= size.warmups * WARMUPS_PER_WARMUP; i++) {
            rows = database.rows(sql).size();
        }
        double[] nanos = new double[size.runs];
        for (int i = 0; i < nanos.length; i++) {
            long before = WorkerTime.nanos();
            database.rows(sql);
            nanos[i] = WorkerTime.nanos() - before;
        }
        double mean = IntStream.range(0, nanos.length)
                .mapToDouble(i -> nanos[i])
                .average()
                .orElseThrow();
        return new Cost(
                Timing.of(nanos, mean), scanned, ScanCounts.of(database, sql).bytesUsed(), rows);
    }
}
