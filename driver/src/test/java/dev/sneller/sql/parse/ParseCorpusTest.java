package dev.sneller.sql.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sneller.error.SnellerException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Texts that must parse: ours all of them, the public corpus at least as many as before. */
class ParseCorpusTest {
    private static final int ACCEPTED_STATEMENTS = 439;
    private static final int ACCEPTED_EXPRESSIONS = 138;

    @Test
    void everyStatementOfOursParses() throws IOException {
        List<String> failures = new ArrayList<>();
        for (String line : resource("accepted.sql")) {
            if (!line.isBlank() && !line.startsWith("--")) {
                failure(line).ifPresent(text -> failures.add(line + "\n    " + text));
            }
        }
        assertThat(failures).isEmpty();
    }

    @Test
    void asManyPublicStatementsParseAsBefore() throws IOException {
        assertThat(accepted("statements.txt", List.of(""))).isGreaterThanOrEqualTo(ACCEPTED_STATEMENTS);
    }

    @Test
    void asManyPublicExpressionsParseAsBefore() throws IOException {
        assertThat(accepted("expressions.txt", List.of("SELECT ", "SELECT * FROM ")))
                .isGreaterThanOrEqualTo(ACCEPTED_EXPRESSIONS);
    }

    private static long accepted(String file, List<String> prefixes) throws IOException {
        Optional<Path> corpus =
                suites().map(suites -> suites.resolve("snowflake-parse").resolve(file));
        assumeTrue(corpus.isPresent() && Files.exists(corpus.get()), "public suites are not beside this checkout");
        ObjectMapper json = new ObjectMapper();
        long accepted = 0;
        for (String line : Files.readAllLines(corpus.get())) {
            String text = json.readValue(line, String.class);
            if (prefixes.stream().anyMatch(prefix -> failure(prefix + text).isEmpty())) {
                accepted++;
            }
        }
        return accepted;
    }

    private static Optional<String> failure(String text) {
        try {
            StatementParser.parse(text);
            return Optional.empty();
        } catch (SnellerException e) {
            return Optional.of(e.getMessage());
        }
    }

    private static Optional<Path> suites() {
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
