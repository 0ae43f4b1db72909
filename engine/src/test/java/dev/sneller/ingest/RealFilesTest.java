package dev.sneller.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.sneller.table.ScanUnit.RawFile;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

/** Real documents beside the checkout: each line of each file is read once. */
class RealFilesTest {
    private static final Path DATA = Path.of("..", "..", "shared", "data");

    @Test
    void everyLineOfEveryFileIsADocument() throws Exception {
        assumeTrue(Files.isDirectory(DATA), "no real documents beside the checkout");
        RawFiles files = new RawFiles(bucket -> {
            throw new IllegalStateException("no bucket " + bucket);
        });
        List<FoundFile> found = files.find(DATA + "/**/*.ndjson*");
        assertThat(found).isNotEmpty();
        List<RawFile> units = found.stream().map(FoundFile::file).toList();
        try (JsonSource source = new JsonSource(files, units, JsonOptions.DEFAULT)) {
            JsonFolder.drain(source, 2);
            for (FileReport report : source.reports()) {
                assertThat(report.loaded()).as(report.location()).isEqualTo(lines(Path.of(report.location())));
            }
        }
    }

    private static long lines(Path file) throws IOException {
        InputStream stored = Files.newInputStream(file);
        InputStream text = file.toString().endsWith(".gz") ? new GZIPInputStream(stored) : stored;
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(text, StandardCharsets.UTF_8))) {
            return lines.lines().filter(line -> !line.isBlank()).count();
        }
    }
}
