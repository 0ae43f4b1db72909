package dev.sneller.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Patterns over as many rows as it takes to build automata for them answer as Java's own do. */
class PatternsTest {
    private static final List<String> WORDS = List.of(
            "good", "Gut", "été", "日本", "a1@b.org", "x", "\n", " ", "É", "😂", "mañana", "longer words than before");

    private static final List<String> TEXTS = new ArrayList<>();
    private static Connection connection;

    @BeforeAll
    static void open() throws SQLException {
        long seed = System.nanoTime();
        System.out.println("PatternsTest: seed " + seed);
        Random random = new Random(seed);
        for (int i = 0; i < 400; i++) {
            StringBuilder text = new StringBuilder();
            for (int n = random.nextInt(7); n > 0; n--) {
                text.append(WORDS.get(random.nextInt(WORDS.size())));
            }
            TEXTS.add(text.toString());
        }
        connection = DriverManager.getConnection("jdbc:sneller:mem:patterns");
        Sql.run(
                connection,
                "CREATE TABLE t (n INT, s VARCHAR)",
                TEXTS.stream()
                        .map(text -> "'" + text.replace("\n", "\\n") + "')")
                        .collect(Collectors.joining(", (1, ", "INSERT INTO t VALUES (1, ", "")));
        Sql.run(connection, "CREATE TABLE numbered AS SELECT ROW_NUMBER() OVER (ORDER BY n) AS i, n, s FROM t");
    }

    @AfterAll
    static void close() throws SQLException {
        connection.close();
    }

    @Test
    void textsThatMatchAreFound() throws SQLException {
        agree("s ILIKE '%goOD%'", text -> text.toLowerCase().contains("good"));
        agree("s ILIKE '%É%'", text -> text.toLowerCase().contains("é"));
        agree("s ILIKE '%gU_É%'", text -> text.matches("(?isu).*gu.é.*"));
        agree("s LIKE '%o_d%'", text -> text.matches("(?s).*o.d.*"));
        agree("s LIKE '%_本_%b%'", text -> text.matches("(?s).*.本..*b.*"));
        agree("REGEXP_LIKE(s, '.*Good ?(x|été).*', 'si')", text -> text.matches("(?isu).*good ?(x|été).*"));
        agree("REGEXP_LIKE(s, '.*good.*', 's')", text -> text.contains("good"));
        agree("REGEXP_LIKE(s, '.*good.*')", text -> text.matches(".*good.*"));
        agree("REGEXP_LIKE(s, '(\\\\w|é)+', 'i')", text -> text.matches("(?iu)([a-z0-9_]|é)+"));
        agree("s RLIKE '[^@]*@.+'", text -> text.matches("[^@]*@.+"));
        agree("s SIMILAR TO '%(good|日本)%'", text -> text.contains("good") || text.contains("日本"));
    }

    @Test
    void matchesAreCountedAndPlaced() throws SQLException {
        agree("REGEXP_COUNT(s, '[a-zé]+')", text -> all("[a-zé]+", text).size());
        agree("REGEXP_COUNT(s, '\\\\w+')", text -> all("\\w+", text).size());
        agree("REGEXP_COUNT(s, '[^a-z]+')", text -> all("[^a-z]+", text).size());
        agree("REGEXP_COUNT(s, '[^a-z]')", text -> all("[^a-z]", text).size());
        agree("REGEXP_COUNT(s, 'o*')", text -> all("o*", text).size());
        agree(
                "REGEXP_COUNT(s, '(?m)^.')",
                text -> all("(?m)(?<![^\n])[^\n]", text).size());
        agree("REGEXP_INSTR(s, '日|😂')", text -> {
            Matcher found = Pattern.compile("日|😂").matcher(text);
            return found.find() ? text.codePointCount(0, found.start()) + 1 : 0;
        });
    }

    @Test
    void partsAndGroupsAreTaken() throws SQLException {
        agree("REGEXP_SUBSTR(s, '[a-z]+@[a-z]+|[éñ].')", text -> first("[a-z]+@[a-z]+|[éñ].", text, 0));
        agree("REGEXP_SUBSTR(s, '([a-z0-9]+)@(b|c)', 1, 1, 'e')", text -> first("([a-z0-9]+)@(b|c)", text, 1));
        agree("REGEXP_SUBSTR(s, '日(本)?(x)?', 1, 1, 'e', 2)", text -> first("日(本)?(x)?", text, 2));
        agree("REGEXP_SUBSTR(s, '(^|t)(é|.)', 1, 1, 'e', 2)", text -> first("(^|t)(é|[^\n])", text, 2));
        agree("REGEXP_SUBSTR(s, 'g', 1, 2)", text -> all("g", text).size() > 1 ? "g" : null);
    }

    @Test
    void matchesAreReplaced() throws SQLException {
        agree("REGEXP_REPLACE(s, '[aeiou]+', '-')", text -> text.replaceAll("[aeiou]+", "-"));
        agree(
                "REGEXP_REPLACE(s, '(\\\\w)@(\\\\w)', '\\\\2 at \\\\1')",
                text -> text.replaceAll("(\\w)@(\\w)", "$2 at $1"));
        agree("REGEXP_REPLACE(s, '^(é|日)(.)', '<\\\\2>')", text -> text.replaceAll("^(é|日)([^\n])", "<$2>"));
        agree("REGEXP_REPLACE(s, '\\\\b', '|')", text -> text.replaceAll("(?<=\\w)(?!\\w)|(?<!\\w)(?=\\w)", "|"));
    }

    @Test
    void lettersAreTurned() throws SQLException {
        agree("UPPER(s)", String::toUpperCase);
        agree("LOWER(s)", String::toLowerCase);
        agree("SUBSTR(s, 9, 11)", text -> {
            int[] points = text.codePoints().skip(8).limit(11).toArray();
            return new String(points, 0, points.length);
        });
    }

    @Test
    void columnsOfNumbersAreTimesWithAScale() throws SQLException {
        assertThat(Sql.column(connection, "SELECT DISTINCT TO_TIMESTAMP(n * 1500, 3)::VARCHAR FROM numbered"))
                .containsExactly("1970-01-01 00:00:01.500");
    }

    private static void agree(String expression, Function<String, Object> expected) throws SQLException {
        assertThat(Sql.column(connection, "SELECT " + expression + " FROM numbered ORDER BY i"))
                .as(expression)
                .isEqualTo(TEXTS.stream()
                        .map(text -> String.valueOf(expected.apply(text)))
                        .toList());
    }

    private static String first(String pattern, String text, int group) {
        Matcher found = Pattern.compile(pattern).matcher(text);
        return found.find() ? found.group(group) : null;
    }

    /** Matches as RE2 counts them: none right behind another. */
    private static List<String> all(String pattern, String text) {
        List<String> all = new ArrayList<>();
        int last = -1;
        for (Matcher found = Pattern.compile(pattern).matcher(text); found.find(); ) {
            boolean isInside = found.start() < text.length() && Character.isLowSurrogate(text.charAt(found.start()));
            if (!isInside && (found.end() > found.start() || found.end() != last)) {
                all.add(found.group());
                last = found.end();
            }
        }
        return all;
    }
}
