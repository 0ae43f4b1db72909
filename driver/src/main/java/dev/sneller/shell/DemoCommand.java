package dev.sneller.shell;

import dev.sneller.shell.demo.DemoFiles;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Locale;
import java.util.concurrent.Callable;
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

    /** What the scans of a query skipped, from its own profile. */
    private void profile(String sql, StatementRunner runner) throws SQLException, IOException {
        StringWriter plan = new StringWriter();
        runner.run("EXPLAIN ANALYZE " + sql, (rows, ignored) -> {
            long lines = 0;
            for (; rows.next(); lines++) {
                plan.append(rows.getString(1)).append('\n');
            }
            return lines;
        });
        plan.toString()
                .lines()
                .filter(line -> line.contains("granules"))
                .forEach(line -> out.println("   " + line.strip()));
        out.println();
    }
}
