package dev.sneller.sql.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sneller.error.ErrorCode;
import dev.sneller.error.SnellerException;
import dev.sneller.type.Datum;
import dev.sneller.type.LogicalType;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.calcite.util.Litmus;
import org.junit.jupiter.api.Test;

/**
 * Texts that must parse, and queries that must parse to the same tree again when they are printed: ours, and the public corpus of Snowflake's
 * statements. What is known and not built may be refused by name (0A000); what is no SQL of Snowflake's is listed with the reason.
 */
class ParseCorpusTest {
    private static final Variables TENS = name -> Optional.of(Datum.ofLong(LogicalType.number(2, 0), 10));

    @Test
    void everyStatementOfOursParses() throws IOException {
        assertThat(failures(ours())).isEmpty();
    }

    @Test
    void queriesOfOursArePrintedAsTheyAreParsed() throws IOException {
        assertThat(printedOtherwise(ours())).isEmpty();
    }

    @Test
    void everyPublicStatementParsesButThoseListed() throws IOException {
        Map<String, String> listed = new LinkedHashMap<>();
        for (String line : resource("refused.tsv")) {
            if (!line.isBlank() && !line.startsWith("#")) {
                String[] cells = line.split("\\t", 2);
                listed.put(cells[0], cells[1]);
            }
        }
        List<String> corpus = corpus();
        Map<String, String> unlisted = failures(corpus);
        unlisted.keySet().removeAll(listed.keySet());
        assertThat(unlisted).as("not listed in refused.tsv").isEmpty();
        assertThat(listed.size()).as("97 % parse").isLessThanOrEqualTo(corpus.size() * 3 / 100);
    }

    @Test
    void publicQueriesArePrintedAsTheyAreParsed() throws IOException {
        assertThat(printedOtherwise(corpus())).isEmpty();
    }

    /** What the parser says of each text that it does not accept. */
    private static Map<String, String> failures(List<String> texts) {
        Map<String, String> failures = new LinkedHashMap<>();
        for (String text : texts) {
            try {
                parse(text);
            } catch (SnellerException e) {
                if (e.code() != ErrorCode.UNSUPPORTED) {
                    failures.put(text.replaceAll("\\s+", " ").strip(), e.getMessage());
                }
            }
        }
        return failures;
    }

    private static List<String> printedOtherwise(List<String> texts) {
        List<String> otherwise = new ArrayList<>();
        for (String text : texts) {
            Optional<QueryNode> query = query(text);
            if (query.isPresent() && !isStable(query.get())) {
                otherwise.add(text + "\n    " + query.get().text());
            }
        }
        return otherwise;
    }

    private static Optional<QueryNode> query(String text) {
        try {
            return parse(text).queryInside();
        } catch (SnellerException notParsed) {
            return Optional.empty();
        }
    }

    /** Samples and functions in braces have no equality of their own: there the text must be equal. */
    private static boolean isStable(QueryNode query) {
        Optional<QueryNode> again = query(query.text());
        return again.isPresent()
                && (query.node().equalsDeep(again.get().node(), Litmus.IGNORE)
                        || (query.text().contains("TABLESAMPLE") || query.text().contains("{fn"))
                                && query.text().equals(again.get().text()));
    }

    private static Statement parse(String text) {
        return new StatementParser(text).with(TENS).next().orElseThrow();
    }

    private static List<String> ours() throws IOException {
        return resource("accepted.sql").stream()
                .filter(line -> !line.isBlank() && !line.startsWith("--"))
                .toList();
    }

    private static List<String> corpus() throws IOException {
        Optional<Path> folder = suites().map(suites -> suites.resolve("snowflake-parse"));
        assumeTrue(folder.isPresent() && Files.exists(folder.get()), "public suites are not beside this checkout");
        ObjectMapper json = new ObjectMapper();
        List<String> texts = new ArrayList<>();
        for (String line : Files.readAllLines(folder.get().resolve("statements.txt"))) {
            texts.add(json.readValue(line, String.class));
        }
        for (String line : Files.readAllLines(folder.get().resolve("expressions.txt"))) {
            texts.add("SELECT " + json.readValue(line, String.class));
        }
        return texts;
    }

    private static Optional<Path> suites() {
        String given = System.getProperty("sneller.suites");
        if (given != null) {
            return Optional.of(Path.of(given));
        }
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            Path suites = folder.resolve("shared").resolve("suites");
            if (Files.isDirectory(suites)) {
                return Optional.of(suites);
            }
        }
        return Optional.empty();
    }

    private static List<String> resource(String name) throws IOException {
        try (InputStream in = ParseCorpusTest.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }
}
