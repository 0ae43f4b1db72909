package dev.sneller.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.sneller.objectstore.S3ProxyServer;
import dev.sneller.variant.RandomDocuments;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What COPY reads, SELECT gives back: every document, value by value, also to who opens the warehouse later. */
class DocumentIdentityTest {
    /** Text of a file that the fast suite reads. */
    private static final int FAST_CHARACTERS = 400_000;

    private static final String TYPES = "SELECT v:type::string t, COUNT(*) c FROM e GROUP BY ALL ORDER BY c DESC, t";

    @TempDir
    private Path folder;

    @Test
    void realDocumentsComeBackEqual() throws Exception {
        assumeTrue(RealDocuments.areThere(), "no real documents in " + RealDocuments.FOLDER);
        List<Path> files = RealDocuments.files();
        assertThat(files).isNotEmpty();
        for (Path file : files) {
            List<String> lines = RealDocuments.lines(file);
            List<String> sample = Sizes.FULL ? lines : firstCharacters(lines);
            Path source = sample.size() == lines.size() ? file : write("sample.ndjson", sample);
            checkIdentity(file.getFileName().toString(), newFolder(), source, sample, "SELECT v FROM e");
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void generatedDocumentsComeBackEqual(long seed) throws Exception {
        checkGenerated(seed, newFolder());
    }

    @Test
    void documentsInABucketComeBackEqual() throws Exception {
        try (S3ProxyServer server = S3ProxyServer.start();
                BucketUrl url = new BucketUrl(server.endpoint())) {
            server.createBucket("bucket");
            checkGenerated(4, url.text());
        }
    }

    private void checkGenerated(long seed, String url) throws Exception {
        Random random = new Random(seed);
        RandomDocuments documents = new RandomDocuments(random);
        List<String> lines = new ArrayList<>();
        for (int i = Sizes.of(2_000, 30_000); i > 0; i--) {
            lines.add(documents.next().replace('\n', ' ').replace('\r', ' '));
        }
        checkIdentity("seed " + seed, url, write("generated.ndjson", lines), lines, "SELECT TO_JSON(v) FROM e");
    }

    private String newFolder() throws IOException {
        return Sql.url(Files.createTempDirectory(folder, "warehouse"));
    }

    private static void checkIdentity(String name, String url, Path source, List<String> lines, String all)
            throws Exception {
        Map<Object, Integer> expected = Documents.count(lines);
        try (Connection connection = DriverManager.getConnection(url)) {
            Sql.run(
                    connection,
                    "CREATE TABLE e (v VARIANT)",
                    "COPY INTO e FROM '" + source + "' FILE_FORMAT = (TYPE = JSON)");
            checkRead(name, connection, all, expected);
        }
        try (Connection reopened = DriverManager.getConnection(url)) {
            checkRead(name + ", reopened", reopened, all, expected);
        }
    }

    private static void checkRead(String name, Connection connection, String all, Map<Object, Integer> expected)
            throws Exception {
        Map<Object, Integer> read = Documents.count(Sql.column(connection, all));
        Map<Object, Integer> missing = new HashMap<>(expected);
        read.forEach((document, count) -> missing.merge(document, -count, Integer::sum));
        missing.values().removeIf(count -> count == 0);
        assertThat(missing)
                .as("documents too few (> 0) or too many (< 0) of " + name)
                .isEmpty();
        assertThat(Sql.rows(connection, TYPES)).as(TYPES + " over " + name).isEqualTo(types(expected));
    }

    /** The answer to {@link #TYPES}, by other means. */
    private static List<List<String>> types(Map<Object, Integer> documents) {
        Map<String, Integer> counts = new HashMap<>();
        documents.forEach((document, count) -> {
            Object type = document instanceof Map<?, ?> members ? members.get("type") : null;
            counts.merge(
                    type instanceof BigDecimal number ? number.toPlainString() : String.valueOf(type),
                    count,
                    Integer::sum);
        });
        Comparator<Map.Entry<String, Integer>> byCount =
                Map.Entry.<String, Integer>comparingByValue().reversed();
        return counts.entrySet().stream()
                .sorted(byCount.thenComparing(entry -> entry.getKey().equals("null"))
                        .thenComparing(Map.Entry::getKey, DocumentIdentityTest::compareBytes))
                .map(entry -> List.of(entry.getKey(), entry.getValue().toString()))
                .toList();
    }

    private static int compareBytes(String a, String b) {
        return Arrays.compareUnsigned(a.getBytes(StandardCharsets.UTF_8), b.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> firstCharacters(List<String> lines) {
        int characters = 0;
        int count = 0;
        while (count < lines.size() && characters < FAST_CHARACTERS) {
            characters += lines.get(count++).length();
        }
        return lines.subList(0, count);
    }

    private Path write(String name, List<String> lines) throws Exception {
        return Files.write(folder.resolve(name), lines);
    }
}
