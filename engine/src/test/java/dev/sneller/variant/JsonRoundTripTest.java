package dev.sneller.variant;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sneller.variant.text.ByteBuilder;
import dev.sneller.variant.text.SessionZone;
import dev.sneller.variant.text.TemporalText;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** Text to binary to text is the same document, as another parser reads both. */
class JsonRoundTripTest {
    private final JsonTokenizer tokenizer = JsonTokenizer.strict();
    private final BinaryBuilder builder = new BinaryBuilder();
    private final ByteBuilder text = new ByteBuilder();
    private final JsonWriter writer = new JsonWriter(text, new TemporalText(SessionZone.UTC));

    @Test
    void randomDocumentsSurvive() throws JsonException {
        for (int seed = 0; seed < 5_000; seed++) {
            String json = new RandomDocuments(new Random(seed)).next();
            assertThat(JsonModel.of(roundTrip(json))).as("seed %d", seed).isEqualTo(JsonModel.of(json));
        }
    }

    @Test
    void printingAgainChangesNothing() throws JsonException {
        for (int seed = 0; seed < 2_000; seed++) {
            String once = roundTrip(new RandomDocuments(new Random(seed)).next());
            assertThat(roundTrip(once)).as("seed %d", seed).isEqualTo(once);
        }
    }

    @Test
    void emittedDocumentsBuildTheSameBytes() throws JsonException {
        for (int seed = 0; seed < 2_000; seed++) {
            roundTrip(roundTrip(new RandomDocuments(new Random(seed)).next()));
            BinaryBuilder again = new BinaryBuilder();
            new VariantEmitter().emitDocument(builder.bytes(), 0, again);
            assertThat(again.toByteArray()).as("seed %d", seed).isEqualTo(builder.toByteArray());
            assertThat(VariantBytes.length(builder.bytes(), 0))
                    .as("seed %d", seed)
                    .isEqualTo(builder.size());
        }
    }

    @Test
    void realDocumentsSurvive() throws Exception {
        Path data = Path.of("..", "..", "shared", "data");
        Assumptions.assumeTrue(Files.isDirectory(data), "no real data beside the repository");
        List<Path> files;
        try (Stream<Path> all = Files.walk(data)) {
            files = all.filter(f -> f.toString().matches(".*ndjson(\\.gz)?")).toList();
        }
        assertThat(files).isNotEmpty();
        for (Path file : files) {
            try (BufferedReader lines = new BufferedReader(new InputStreamReader(open(file), StandardCharsets.UTF_8))) {
                int number = 0;
                for (String line = lines.readLine(); line != null && number < 5_000; line = lines.readLine()) {
                    number++;
                    if (!line.isBlank()) {
                        assertThat(JsonModel.of(roundTrip(line)))
                                .as("%s line %d", file, number)
                                .isEqualTo(JsonModel.of(line));
                    }
                }
            }
        }
    }

    private static InputStream open(Path file) throws IOException {
        InputStream in = Files.newInputStream(file);
        return file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in;
    }

    private String roundTrip(String json) throws JsonException {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        builder.clear();
        tokenizer.parse(bytes, 0, bytes.length, builder);
        text.clear();
        writer.write(builder.bytes(), 0);
        return text.toString();
    }
}
