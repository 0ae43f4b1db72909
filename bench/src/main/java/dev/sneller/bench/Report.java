package dev.sneller.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * What a run found, as text, JSON and a picture.
 *
 * @param title what ran where and when
 * @param comparisons in the order they were measured
 */
record Report(String title, List<Comparison> comparisons) {
    /** Writes {@code report.txt}, {@code report.json} and {@code report.svg} into the folder. */
    void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("report.txt"), text());
        Files.writeString(folder.resolve("report.json"), json());
        Files.writeString(folder.resolve("report.svg"), new BarPlot(title, comparisons).svg());
    }

    /** A table for people. */
    String text() {
        StringBuilder text = new StringBuilder(title).append('\n');
        text.append(format(
                "%-22s %-34s %-2s %9s %9s %9s %9s %9s %9s %7s %6s  %9s %9s%n",
                "dataset", "work", "", "sneller", "p95", "cpu", "duckdb", "p95", "cpu", "ratio", "limit", "rows",
                "MB used"));
        for (Comparison c : comparisons) {
            text.append(format(
                    "%-22s %-34s %-2s %9.1f %9.1f %9.1f %9.1f %9.1f %9.1f %6.2fx %5.1fx%s %9d %9s%n",
                    c.dataset(),
                    c.work(),
                    c.unit(),
                    c.ours().median(),
                    c.ours().high(),
                    c.ours().cpu(),
                    c.peer().median(),
                    c.peer().high(),
                    c.peer().cpu(),
                    c.ratio(),
                    c.limit(),
                    c.isWithinLimit() ? " " : "!",
                    c.rows(),
                    c.bytesUsed() < 0 ? "-" : format("%.1f", c.bytesUsed() / 1e6)));
        }
        return text.toString();
    }

    /** The same for programs. */
    String json() {
        StringBuilder json = new StringBuilder("{\"title\":\"" + title + "\",\"comparisons\":[");
        String separator = "\n";
        for (Comparison c : comparisons) {
            json.append(separator)
                    .append(format(
                            "{\"dataset\":\"%s\",\"work\":\"%s\",\"unit\":\"%s\",\"sneller\":%s,\"duckdb\":%s,"
                                    + "\"ratio\":%.4f,\"limit\":%.2f,\"rows\":%d,\"bytesUsed\":%d}",
                            c.dataset(),
                            c.work(),
                            c.unit(),
                            json(c.ours()),
                            json(c.peer()),
                            c.ratio(),
                            c.limit(),
                            c.rows(),
                            c.bytesUsed()));
            separator = ",\n";
        }
        return json.append("\n]}\n").toString();
    }

    private static String json(Timing timing) {
        String cpu = Double.isNaN(timing.cpu()) ? "null" : format("%.3f", timing.cpu());
        return format("{\"median\":%.3f,\"p95\":%.3f,\"cpu\":%s}", timing.median(), timing.high(), cpu);
    }

    private static String format(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }
}
