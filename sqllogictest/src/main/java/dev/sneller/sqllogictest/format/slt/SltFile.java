package dev.sneller.sqllogictest.format.slt;

import dev.sneller.sqllogictest.suite.Expected;
import dev.sneller.sqllogictest.suite.PrintedValues;
import dev.sneller.sqllogictest.suite.Step;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The lines of one file, gone through once. */
final class SltFile {
    private static final String RULE = "----";
    /** What a file may require of its engine without being about something we do not have. */
    private static final Set<String> HARMLESS = Set.of(
            "json",
            "no_alternative_verify",
            "noforcestorage",
            "no_force_storage",
            "64bit",
            "notwindows",
            "longdouble",
            "core_functions",
            "skip_reload");

    private static final Set<String> SORTS = Set.of("nosort", "rowsort", "sort", "valuesort");
    private static final Pattern HASHED = Pattern.compile("(\\d+) values hashing to (\\w+)");
    /** Settings of the engine, which say nothing of answers. */
    private static final Pattern SETTING =
            Pattern.compile("(?i)(pragma|reset|unset|set(?!\\s+(variable|transaction)))\\s.*", Pattern.DOTALL);

    private static final Pattern DESCENDING = Pattern.compile("(?i)(?<!^)\\bdesc\\b(?!\\s+nulls)");
    private static final Pattern NULL_ORDER =
            Pattern.compile("(?i)^(set|pragma)\\s+default_null_order\\s*=\\s*'nulls[ _](first|last)'$");

    private final List<Line> lines;
    private final RowForm form;
    private final Path folder;
    private final List<Step> steps = new ArrayList<>();
    private final Databases databases = new Databases();
    /** Where NULLs are, in both directions. */
    private String nulls = "LAST";

    private boolean applies = true;
    private boolean skipping;
    private int at;

    SltFile(List<Line> lines, RowForm form, Path folder) {
        this.lines = lines;
        this.form = form;
        this.folder = folder;
    }

    List<Step> steps() {
        while (at < lines.size()) {
            Line line = lines.get(at++);
            String[] words = line.text().strip().split("\\s+");
            switch (words[0]) {
                case "require" -> at = HARMLESS.contains(words[1]) ? at : lines.size();
                case "load", "restart", "concurrentloop", "concurrentforeach", "halt" -> at = lines.size();
                case "mode" -> skipping = words[1].equals("skip") || skipping && !words[1].equals("unskip");
                case "onlyif" -> applies = false;
                case "statement" -> statement(line, words);
                case "query" -> query(line, words);
                default -> {}
            }
        }
        return steps;
    }

    private void statement(Line line, String[] words) {
        List<String> body = untilBlank();
        Expected expected = words.length > 1 && words[1].equals("error")
                ? new Expected.Failure()
                : words.length > 1 && words[1].equals("maybe") ? new Expected.Preparation() : new Expected.Success();
        String session = words.length > 2 && words[2].startsWith("con") ? words[2] : "";
        add(line, session, sql(body), expected);
    }

    private void query(Line line, String[] words) {
        List<String> body = untilBlank();
        int rule = body.indexOf(RULE);
        String session = "";
        PrintedValues.Order order = PrintedValues.Order.NOTHING;
        for (int w = 2; w < words.length; w++) {
            session = words[w].startsWith("con") ? words[w] : session;
            order = switch (words[w]) {
                case "rowsort", "sort" -> PrintedValues.Order.ROWS;
                case "valuesort" -> PrintedValues.Order.VALUES;
                default -> order;
            };
        }
        if (words.length > 1 && words[1].equals("error")) {
            add(line, session, sql(body), new Expected.Failure());
            return;
        }
        if (words.length == 1) {
            add(line, session, sql(body), new Expected.Success());
            return;
        }
        List<String> rows = rule < 0 ? List.of() : body.subList(rule + 1, body.size());
        String last = words[words.length - 1];
        boolean isLabel = words.length > 2 && !last.startsWith("con") && !SORTS.contains(last);
        if (isLabel && rows.isEmpty()) {
            add(line, session, sql(body), new Expected.Alike(last));
            return;
        }
        add(line, session, sql(body), answer(rows, words[1].length(), order));
    }

    private Expected answer(List<String> rows, int columns, PrintedValues.Order order) {
        Matcher hashed = HASHED.matcher(rows.isEmpty() ? "" : rows.get(0));
        String types = "A".repeat(columns);
        if (hashed.matches()) {
            int count = Integer.parseInt(hashed.group(1));
            return new Expected.Printed(new PrintedValues(types, order, List.of(), count, hashed.group(2)));
        }
        if (order == PrintedValues.Order.VALUES) {
            return new Expected.Printed(new PrintedValues(types, order, rows, rows.size(), ""));
        }
        boolean ordered = order == PrintedValues.Order.NOTHING;
        Optional<List<List<String>>> cut = form.rows(rows, columns);
        return cut.<Expected>map(cells -> new Expected.Answer(cells, ordered)).orElse(new Expected.Shape(columns));
    }

    private void add(Line line, String session, String sql, Expected expected) {
        boolean isSetting =
                SETTING.matcher(sql).matches() && !NULL_ORDER.matcher(sql).matches();
        if (applies && !skipping && !isSetting) {
            List<String> statements = Statements.of(sql);
            for (String earlier : statements.subList(0, statements.size() - 1)) {
                steps.add(new Step(line.place(), session, earlier, new Expected.Preparation()));
            }
            List<String> judged = form.hasSchemas()
                    ? List.of(statements.get(statements.size() - 1))
                    : databases.of(statements.get(statements.size() - 1));
            steps.add(new Step(line.place(), session, judged.get(0), expected));
            for (String later : judged.subList(1, judged.size())) {
                steps.add(new Step(line.place(), session, later, new Expected.Preparation()));
            }
        }
        applies = true;
    }

    private String sql(List<String> body) {
        int rule = body.indexOf(RULE);
        String text = String.join("\n", rule < 0 ? body : body.subList(0, rule)).strip();
        String sql = text.endsWith(";") ? text.substring(0, text.length() - 1) : text;
        Matcher order = NULL_ORDER.matcher(sql);
        if (order.matches()) {
            nulls = order.group(2).toUpperCase(Locale.ROOT);
            return "ALTER SESSION SET DEFAULT_NULL_ORDERING = '" + nulls + "'";
        }
        return DESCENDING
                .matcher(EngineOptions.without(sql))
                .replaceAll("DESC NULLS " + nulls)
                .replace("{DATA_DIR}", folder.resolve("data").toString());
    }

    private List<String> untilBlank() {
        List<String> body = new ArrayList<>();
        while (at < lines.size() && !lines.get(at).text().isBlank()) {
            body.add(lines.get(at++).text());
        }
        return body;
    }
}
