package dev.sneller.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
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
            ScanReport scan = ScanReport.of(connection, query, "E");
            assertThat(scan.count("granules_skipped"))
                    .as(scan.line())
                    .isGreaterThanOrEqualTo(scan.count("granules") * 9 / 10)
                    .isLessThan(scan.count("granules"));
            assertThat(scan.count("granules")).as(scan.line()).isGreaterThanOrEqualTo(DOCUMENTS / 8_192);
            ScanReport whole =
                    ScanReport.of(connection, "SELECT COUNT(*), SUM(v:n::int), MAX(v:head.time::int) FROM e", "E");
            assertThat(scan.count("bytes_used")).as(scan.line()).isLessThan(whole.count("bytes_used") / 5);
        }
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
