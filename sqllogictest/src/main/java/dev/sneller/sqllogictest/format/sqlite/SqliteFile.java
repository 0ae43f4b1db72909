package dev.sneller.sqllogictest.format.sqlite;

import dev.sneller.sqllogictest.suite.Expected;
import dev.sneller.sqllogictest.suite.PrintedValues;
import dev.sneller.sqllogictest.suite.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The lines of one {@code .test} file, gone through once. */
final class SqliteFile {
    private static final Pattern HASH = Pattern.compile("(\\d+) values hashing to (\\p{XDigit}{32})");

    private final List<String> lines;
    private final int sample;
    private final int turn;
    private final List<Step> steps = new ArrayList<>();
    private boolean applies = true;
    private int queries;
    private int at;

    /** @param sample of so many queries one is taken, the one whose turn it is */
    SqliteFile(List<String> lines, int sample, int turn) {
        this.lines = lines;
        this.sample = sample;
        this.turn = turn;
    }

    List<Step> steps() {
        while (at < lines.size()) {
            String line = lines.get(at++).strip();
            String[] words = line.split("\\s+");
            switch (words[0]) {
                case "onlyif" -> applies = false;
                case "skipif" -> applies &= !leavesOut(words[1], line);
                case "halt" -> at = applies ? lines.size() : at;
                case "statement" -> statement(words[1]);
                case "query" -> query(words);
                default -> {}
            }
            applies |= words[0].equals("halt");
        }
        return steps;
    }

    /** What is not for PostgreSQL is not for us for the same reasons, but for its names without AS, which we have. */
    private static boolean leavesOut(String database, String line) {
        return database.equals("postgresql") && !line.contains("requires AS");
    }

    private void statement(String outcome) {
        int line = at;
        String sql = String.join("\n", untilBlank());
        if (applies) {
            steps.add(new Step(line, sql, outcome.equals("ok") ? new Expected.Success() : new Expected.Failure()));
        }
        applies = true;
    }

    private void query(String[] words) {
        int line = at;
        List<String> body = untilBlank();
        boolean asked = applies && queries++ % sample == turn;
        applies = true;
        if (!asked) {
            return;
        }
        int rule = body.indexOf("----");
        String sql = String.join("\n", rule < 0 ? body : body.subList(0, rule));
        List<String> values = rule < 0 ? List.of() : body.subList(rule + 1, body.size());
        PrintedValues.Order order = words.length < 3 ? PrintedValues.Order.NOTHING : order(words[2]);
        Matcher hash = HASH.matcher(values.isEmpty() ? "" : values.get(0));
        PrintedValues wanted = hash.matches()
                ? new PrintedValues(words[1], order, List.of(), Integer.parseInt(hash.group(1)), hash.group(2))
                : new PrintedValues(words[1], order, values, values.size(), "");
        steps.add(new Step(line, sql, new Expected.Printed(wanted)));
    }

    private static PrintedValues.Order order(String word) {
        return switch (word) {
            case "rowsort" -> PrintedValues.Order.ROWS;
            case "valuesort" -> PrintedValues.Order.VALUES;
            default -> PrintedValues.Order.NOTHING;
        };
    }

    private List<String> untilBlank() {
        int start = at;
        while (at < lines.size() && !lines.get(at).isBlank()) {
            at++;
        }
        return lines.subList(start, at);
    }
}
