package dev.sneller.sqllogictest.format.schemaless;

import dev.sneller.sqllogictest.compare.Json;
import dev.sneller.sqllogictest.suite.Expected;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A {@code .test} file: SQL, rows of one or several tables, the rows expected, between lines that begin with three dashes. */
final class CaseFile {
    /** Sums and means may be compensated or not. */
    private static final double EXACT = 1e-9;
    /** Fractions and results were of single precision. */
    private static final double SINGLE = 1e-6;
    /** Three times the error of 2048 registers. */
    private static final double SKETCHED = 0.07;

    private static final String ENDING = ".test";
    private static final Pattern ORDERED = Pattern.compile("(?i)\\border\\s+by\\b");

    private CaseFile() {}

    static List<Path> in(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ENDING))
                    .sorted()
                    .toList();
        }
    }

    static List<Case> cases(Path suite, Path folder) throws IOException {
        List<Case> cases = new ArrayList<>();
        for (Path file : in(suite.resolve(folder))) {
            String name = file.getFileName().toString();
            cases.add(read(name.substring(0, name.length() - ENDING.length()), Files.readAllLines(file)));
        }
        return cases;
    }

    private static Case read(String name, List<String> lines) {
        List<StringBuilder> sections = new ArrayList<>(List.of(new StringBuilder()));
        for (String line : lines) {
            if (line.startsWith("---")) {
                sections.add(new StringBuilder());
            } else if (!line.isBlank() && !line.startsWith("#")) {
                sections.get(sections.size() - 1).append(line).append('\n');
            }
        }
        List<Case.Input> inputs = new ArrayList<>();
        int last = sections.size() - 1;
        for (int i = 1; i < last; i++) {
            inputs.add(Case.Input.of(
                    last == 2 ? "input" : "input" + (i - 1), sections.get(i).toString()));
        }
        String sql = sections.get(0).toString();
        List<Object> rows = Json.stream(sections.get(last).toString());
        return new Case(name, sql, inputs, wanted(rows, sql, rows.size(), isOrdered(sql), false));
    }

    /** Approximations are close enough within the error they state. */
    static Expected wanted(List<Object> rows, String sql, int count, boolean ordered, boolean looseLists) {
        double closeness = sql.contains("APPROX_COUNT_DISTINCT") ? SKETCHED : sql.contains("APPROX_") ? SINGLE : EXACT;
        return new Expected.Documents(rows, ordered, count, closeness, looseLists);
    }

    /** Whether the outermost query orders. */
    static boolean isOrdered(String sql) {
        int depth = 0;
        StringBuilder outermost = new StringBuilder();
        for (char c : sql.toCharArray()) {
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            outermost.append(depth == 0 ? c : ' ');
        }
        return ORDERED.matcher(outermost).find();
    }
}
