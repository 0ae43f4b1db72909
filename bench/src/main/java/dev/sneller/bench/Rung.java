package dev.sneller.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * One query of the ladder: a function or condition over columns of the events.
 *
 * @param name the name in reports
 * @param sql over table {@code e}
 * @param sizes for each column that it reads a query for the bytes of its values
 */
record Rung(String name, String sql, List<String> sizes) {
    private static final String QUERIES = "ladder.tsv";
    private static final Map<String, String> PATHS = Map.of(
            "$text", "v:commit.record.text::string",
            "$made", "v:commit.record.createdAt::string",
            "$uri", "v:commit.record.subject.uri::string",
            "$user", "v:did::string",
            "$key", "v:commit.rkey::string",
            "$time", "v:time_us::bigint");

    /** All rungs, the plain ones first. */
    static List<Rung> all() throws IOException {
        List<Rung> rungs = new ArrayList<>();
        try (InputStream in = Rung.class.getResourceAsStream(QUERIES)) {
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
                if (!line.startsWith("#")) {
                    String[] parts = line.split("\t");
                    rungs.add(new Rung(parts[0], spelledOut(parts[1]), sizes(parts[1])));
                }
            }
        }
        return rungs;
    }

    private static String spelledOut(String sql) {
        String whole = sql;
        for (Map.Entry<String, String> path : PATHS.entrySet()) {
            whole = whole.replace(path.getKey(), path.getValue());
        }
        return whole;
    }

    /** Text counts as it is in UTF-8, a number as eight bytes, whatever they take in files. */
    private static List<String> sizes(String sql) {
        return PATHS.entrySet().stream()
                .filter(path -> sql.contains(path.getKey()))
                .map(path -> path.getValue().endsWith("string")
                        ? "SELECT SUM(OCTET_LENGTH(" + path.getValue() + ")) FROM e"
                        : "SELECT 8 * COUNT(" + path.getValue() + ") FROM e")
                .toList();
    }
}
