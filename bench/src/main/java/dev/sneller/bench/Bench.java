package dev.sneller.bench;

import dev.sneller.bench.data.Dataset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The command: {@code Bench [smoke|standard|full] REPORT_FOLDER}. */
public final class Bench {
    private static final Path CACHE = Path.of(System.getProperty("java.io.tmpdir"), "sneller-bench");

    private Bench() {}

    /** Fails when answers differ, and beyond the smoke size when a limit is exceeded. */
    public static void main(String[] arguments) throws Exception {
        BenchSize size = BenchSize.valueOf(arguments[0].toUpperCase(Locale.ROOT));
        Report report = run(size, CACHE);
        report.write(Path.of(arguments[1]));
        System.out.print(report.text());
        boolean kept = report.comparisons().stream().allMatch(Comparison::isWithinLimit);
        System.exit(size == BenchSize.SMOKE || kept ? 0 : 1);
    }

    /** Runs all workloads of the size; documents and databases live below the folder, databases only for the run. */
    static Report run(BenchSize size, Path cache) throws Exception {
        Files.createDirectories(cache);
        List<Comparison> comparisons = new ArrayList<>();
        for (Dataset dataset : size.datasets()) {
            Path documents = dataset.file(cache);
            Path databases = Files.createTempDirectory(cache, "databases");
            try {
                comparisons.addAll(new Workloads(size, dataset, databases).run(documents));
            } finally {
                Folders.delete(databases);
            }
        }
        Path databases = Files.createTempDirectory(cache, "databases");
        try {
            comparisons.addAll(Workloads.roundTrips(size, databases));
        } finally {
            Folders.delete(databases);
        }
        return new Report(title(size), comparisons);
    }

    private static String title(BenchSize size) {
        return size.name().toLowerCase(Locale.ROOT) + ", "
                + Runtime.getRuntime().availableProcessors() + " processors, Java "
                + Runtime.version().feature() + ", " + Instant.now().truncatedTo(ChronoUnit.SECONDS);
    }
}
