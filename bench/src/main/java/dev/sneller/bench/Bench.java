package dev.sneller.bench;

import dev.sneller.bench.data.Dataset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The command: {@code Bench smoke|standard|full REPORT_FOLDER [SUITE…]}. */
public final class Bench {
    private static final Path CACHE = Path.of(System.getProperty("java.io.tmpdir"), "sneller-bench");

    private Bench() {}

    /** Fails when answers differ, and beyond the smoke size when a limit is exceeded. */
    public static void main(String[] arguments) throws Exception {
        BenchSize size = BenchSize.valueOf(arguments[0].toUpperCase(Locale.ROOT));
        Report report = run(size, CACHE, Arrays.asList(arguments).subList(2, arguments.length));
        report.write(Path.of(arguments[1]));
        System.out.print(report.text());
        boolean kept = report.comparisons().stream().allMatch(Comparison::isWithinLimit);
        System.exit(size == BenchSize.SMOKE || kept ? 0 : 1);
    }

    /** By the name the command takes. */
    private static Map<String, List<Suite>> suites() {
        Map<String, List<Suite>> suites = new LinkedHashMap<>();
        suites.put(
                "events",
                List.of(
                        new EventSuite(Dataset.Shape.NETWORK, 42),
                        new EventSuite(Dataset.Shape.NETWORK, 7),
                        new EventSuite(Dataset.Shape.MACHINES, 42)));
        suites.put("roundtrips", List.of(new RoundTripSuite()));
        suites.put("ladder", List.of(new LadderSuite()));
        suites.put("tpch", List.of(new TpchSuite()));
        suites.put("tables", List.of(new TableSuite()));
        suites.put("pruning", List.of(new PruningSuite()));
        suites.put("growth", List.of(new GrowthSuite()));
        return suites;
    }

    /** Runs the named suites, or all; generated data stays below the folder, databases only for the run. */
    static Report run(BenchSize size, Path cache, List<String> names) throws Exception {
        Files.createDirectories(cache);
        List<Comparison> comparisons = new ArrayList<>();
        for (Map.Entry<String, List<Suite>> suites : suites().entrySet()) {
            for (Suite suite : suites.getValue()) {
                if (names.isEmpty() || names.contains(suites.getKey())) {
                    Path databases = Files.createTempDirectory(cache, "databases");
                    try {
                        comparisons.addAll(suite.run(size, cache, databases));
                    } finally {
                        Folders.delete(databases);
                    }
                }
            }
        }
        return new Report(title(size), comparisons);
    }

    private static String title(BenchSize size) {
        return size.name().toLowerCase(Locale.ROOT) + ", "
                + Runtime.getRuntime().availableProcessors() + " processors, Java "
                + Runtime.version().feature() + ", " + Instant.now().truncatedTo(ChronoUnit.SECONDS);
    }
}
