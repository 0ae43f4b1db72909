package dev.sneller.format.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.sneller.format.write.WriterOptions;
import dev.sneller.table.DataFileRef;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DataSetsTest {
    private static final Path DATA = Path.of(System.getProperty("sneller.data", "../../shared/data"));

    private final DocumentFixture fixture = new DocumentFixture();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "github-events/events.ndjson.gz",
                "mdn-compat/browsers.ndjson",
                "mdn-compat/files.ndjson.gz",
                "reflexion/programming.ndjson.gz",
                "sneller-samples/cloudtrail.ndjson",
                "sneller-samples/nyc_taxi.ndjson.gz",
                "sneller-samples/parking2.ndjson",
                "sneller-samples/parking3.ndjson",
                "sneller-samples/quintuple.ndjson",
                "vega/big-documents.ndjson",
                "vega/earthquakes.ndjson.gz"
            })
    void aRealDataSetIsReadBack(String name) throws IOException {
        Path file = DATA.resolve(name);
        assumeTrue(
                Files.exists(file),
                () -> "no " + file.toAbsolutePath().normalize() + ": the data sets are not beside this checkout");
        List<byte[]> texts = lines(file);
        List<DataFileRef> refs = fixture.write(WriterOptions.defaults(), texts);
        DocumentFixture.expect(fixture.readAll(refs), texts, name);
        long stored = refs.stream().mapToLong(DataFileRef::bytes).sum();
        long raw = texts.stream().mapToLong(text -> text.length).sum();
        assertThat(stored).isLessThan(Math.max(4096, raw / 2));
    }

    private static List<byte[]> lines(Path file) throws IOException {
        try (InputStream plain = Files.newInputStream(file);
                InputStream in = file.toString().endsWith(".gz") ? new GZIPInputStream(plain) : plain) {
            List<byte[]> lines = new ArrayList<>();
            try (Stream<String> each = new String(in.readAllBytes(), StandardCharsets.UTF_8).lines()) {
                each.filter(line -> !line.isBlank()).forEach(line -> lines.add(line.getBytes(StandardCharsets.UTF_8)));
            }
            return lines;
        }
    }
}
