package dev.sneller.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Questions about real documents have one answer. */
class DuckDbQuestionsTest {
    private static final Map<String, String> TABLES = Map.of(
            "taxi", "sneller-samples/nyc_taxi.ndjson.gz",
            "flights", "sneller-samples/sample_data_flights.ndjson.gz",
            "quakes", "vega/earthquakes.ndjson.gz",
            "football", "vega/football.ndjson",
            "events", "github-events/events.ndjson.gz");

    private static final List<String> TYPED = List.of(
            "CREATE TABLE taxi_typed AS SELECT {VendorID::string} AS vendor, {passenger_count::int} AS passengers,"
                    + " {trip_distance::double} AS distance, {payment_type::string} AS payment, {total_amount::double} AS total FROM taxi",
            "CREATE TABLE football_typed AS SELECT {date::date} AS played, {division::string} AS division, {home_team::string} AS home,"
                    + " {home_score::int} AS scored, {away_score::int} AS conceded FROM football");

    private static final List<String> TYPED_QUESTIONS = List.of(
            "SELECT vendor, payment, COUNT(*), SUM(passengers), SUM(total) FROM taxi_typed GROUP BY vendor, payment",
            "SELECT passengers, MAX(distance), MIN(distance) FROM taxi_typed WHERE total BETWEEN 5 AND 20 GROUP BY passengers ORDER BY passengers",
            "SELECT vendor, COUNT(DISTINCT passengers) FROM taxi_typed WHERE payment <> 'CASH' GROUP BY vendor",
            "SELECT division, MIN(played), MAX(played), COUNT(DISTINCT home) FROM football_typed GROUP BY division ORDER BY division",
            "SELECT played, COUNT(*) AS c FROM football_typed WHERE played >= DATE '2015-01-01' GROUP BY played ORDER BY c DESC, played LIMIT 15",
            "SELECT home, SUM(scored - conceded) AS d FROM football_typed GROUP BY home HAVING SUM(scored) > 100 ORDER BY d DESC, home",
            "SELECT a.home, b.played FROM football_typed AS a JOIN football_typed AS b ON a.home = b.home AND a.scored = 7 AND b.conceded = 5",
            "SELECT division FROM football_typed AS o WHERE scored > 8 AND EXISTS"
                    + " (SELECT 1 FROM football_typed AS i WHERE i.division = o.division AND i.conceded > 6)",
            "SELECT COUNT(*) FROM football_typed WHERE home NOT IN (SELECT home FROM football_typed WHERE conceded > 5)");

    @TempDir
    private Path folder;

    @Test
    void haveTheSameAnswerAsInDuckDb() throws Exception {
        assumeTrue(RealDocuments.areThere(), "no real documents in " + RealDocuments.FOLDER);
        List<String> questions = questions();
        assertThat(questions).hasSizeGreaterThanOrEqualTo(40);
        try (Pair pair = new Pair(folder.resolve("warehouse"))) {
            for (Map.Entry<String, String> table : TABLES.entrySet()) {
                pair.load(table.getKey(), RealDocuments.FOLDER.resolve(table.getValue()));
            }
            for (String statement : TYPED) {
                pair.run(statement);
            }
            SoftAssertions answers = new SoftAssertions();
            questions.forEach(question -> answers.check(() -> pair.check(question)));
            TYPED_QUESTIONS.forEach(question -> answers.check(() -> pair.check(question)));
            answers.assertAll();
        }
    }

    private static List<String> questions() throws IOException {
        try (InputStream text = DuckDbQuestionsTest.class.getResourceAsStream("questions.sql")) {
            return Arrays.stream(new String(text.readAllBytes(), StandardCharsets.UTF_8).split("\n\\s*\n"))
                    .map(String::strip)
                    .filter(question -> !question.startsWith("--"))
                    .toList();
        }
    }
}
