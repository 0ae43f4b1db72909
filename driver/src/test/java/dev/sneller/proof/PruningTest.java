package dev.sneller.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A filter on a path by which the documents are sorted reads the granules it needs and no other. */
class PruningTest {
    private static final int DOCUMENTS = 400_000;
    private static final int WANTED = 10_000;

    @TempDir
    private Path folder;

    @Test
    void aFilterOnASortedPathSkipsNineOfTenGranules() throws Exception {
        try (Connection connection = Sql.open(folder.resolve("warehouse"))) {
            Sql.run(
                    connection,
                    "CREATE TABLE e (v VARIANT)",
                    "COPY INTO e FROM '" + write() + "' FILE_FORMAT = (TYPE = JSON)");
            String query = "SELECT COUNT(*), SUM(v:n::int) FROM e WHERE v:head.time::int BETWEEN " + 200_000 * 7L
                    + " AND " + (200_000 + WANTED - 1) * 7L;
            assertThat(Sql.rows(connection, query).get(0).get(0)).isEqualTo(Integer.toString(WANTED));
            List<String> plan = Sql.column(connection, "EXPLAIN ANALYZE " + query);
            String scan = plan.stream()
                    .filter(line -> line.contains("granules="))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError(plan.toString()));
            assertThat(count(scan, "granules_skipped"))
                    .as(scan)
                    .isGreaterThanOrEqualTo(count(scan, "granules") * 9 / 10)
                    .isLessThan(count(scan, "granules"));
            assertThat(count(scan, "granules")).as(scan).isGreaterThanOrEqualTo(DOCUMENTS / 8_192);
            long whole = bytesUsed(connection, "SELECT COUNT(*), SUM(v:n::int), MAX(v:head.time::int) FROM e");
            assertThat(count(scan, "bytes_used")).as(scan).isLessThan(whole / 5);
        }
    }

    private static long bytesUsed(Connection connection, String query) throws Exception {
        return Sql.column(connection, "EXPLAIN ANALYZE " + query).stream()
                .filter(line -> line.contains("bytes_used="))
                .mapToLong(line -> count(line, "bytes_used"))
                .sum();
    }

    private static long count(String line, String name) {
        Matcher count = Pattern.compile("\\b" + name + "=(\\d+)").matcher(line);
        assertThat(count.find()).as(name + " in " + line).isTrue();
        return Long.parseLong(count.group(1));
    }

    private Path write() throws IOException {
        Path file = folder.resolve("sorted.ndjson");
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            for (int i = 0; i < DOCUMENTS; i++) {
                out.write(
                        "{\"head\":{\"time\":" + i * 7L + "},\"n\":" + i % 1_000 + ",\"s\":\"text " + i % 37 + "\"}\n");
            }
        }
        return file;
    }
}
