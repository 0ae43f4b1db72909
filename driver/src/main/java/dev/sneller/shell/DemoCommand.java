package dev.sneller.shell;

import dev.sneller.shell.demo.DemoFiles;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;

/** {@code sneller demo}: makes documents, loads them once, and walks through {@link DemoTour}. */
@Command(
        name = "demo",
        description = "Make sample events, load them into ./demo.warehouse and take a short tour of queries.",
        mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {
    private static final Path WAREHOUSE = Path.of("demo.warehouse");
    private static final Path DATA = Path.of("demo.data");
    private static final double NANOS_PER_MILLI = 1e6;
    private static final Pattern GRANULES = Pattern.compile("\\bgranules=(\\d+).*\\bgranules_skipped=(\\d+)");

    private final PrintWriter out;

    DemoCommand(Writer out) {
        this.out = new PrintWriter(out, true);
    }

    @Override
    public Integer call() throws IOException, SQLException {
        try (Connection connection = DriverManager.getConnection(WarehouseUrl.of(WAREHOUSE.toString()))) {
            StatementRunner runner = new StatementRunner(connection, out);
            makeFiles();
            for (String statement : DemoTour.LOAD) {
                show(statement, runner);
            }
            for (DemoTour.Stop stop : DemoTour.STOPS) {
                out.println("-- " + stop.caption());
                show(stop.sql(), runner);
                if (stop.profiled()) {
                    profile(stop.sql(), runner);
                }
            }
        }
        out.println("Go on with: ./sneller -w " + WAREHOUSE);
        return 0;
    }

    private void makeFiles() throws IOException {
        long start = System.nanoTime();
        long bytes = DemoFiles.write(DATA);
        out.printf(
                Locale.ROOT,
                "%,d events and %,d training samples in %s: %,d bytes compressed, made in %.0f ms%n%n",
                DemoFiles.EVENTS,
                DemoFiles.SAMPLES,
                DATA,
                bytes,
                (System.nanoTime() - start) / NANOS_PER_MILLI);
    }

    private void show(String sql, StatementRunner runner) throws SQLException, IOException {
        out.println(sql + ";");
        StatementRunner.Outcome outcome = runner.run(sql, OutputFormat.TABLE.printer());
        out.printf(Locale.ROOT, "(%.1f ms)%n%n", outcome.nanos() / NANOS_PER_MILLI);
    }

    /** What the scans of a query skipped, from the query's own profile. */
    private void profile(String sql, StatementRunner runner) throws SQLException, IOException {
        runner.run("EXPLAIN ANALYZE " + sql, (rows, ignored) -> {
            long lines = 0;
            for (; rows.next(); lines++) {
                scan(rows.getString(1));
            }
            return lines;
        });
        out.println();
    }

    private void scan(String profileLine) {
        Matcher granules = GRANULES.matcher(profileLine);
        if (granules.find()) {
            long all = Long.parseLong(granules.group(1));
            long skipped = Long.parseLong(granules.group(2));
            out.println(profileLine.strip());
            out.printf(Locale.ROOT, "%d of %d granules skipped: %.0f %%%n", skipped, all, 100.0 * skipped / all);
        }
    }
}
