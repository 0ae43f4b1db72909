package dev.sneller.sqllogictest.format.quidem;

import dev.sneller.sqllogictest.suite.Expected;
import dev.sneller.sqllogictest.suite.Step;
import java.util.ArrayList;
import java.util.List;

/** The lines of one {@code .iq} file, gone through once. */
final class QuidemFile {
    private final List<String> lines;
    private final List<Step> steps = new ArrayList<>();
    private String connection = "";
    private String sql = "";
    private int sqlLine;
    private int at;

    QuidemFile(List<String> lines) {
        this.lines = lines;
    }

    List<Step> steps() {
        List<String> content = new ArrayList<>();
        while (at < lines.size()) {
            String line = lines.get(at++);
            if (line.startsWith("#") || line.isBlank() && content.isEmpty()) {
                continue;
            }
            if (line.startsWith("!")) {
                command(line, content);
                content.clear();
            } else {
                content.add(line);
                if (endsStatement(line)) {
                    sqlLine = at - content.size() + 1;
                    sql = statement(content);
                    content.clear();
                }
            }
        }
        return steps;
    }

    private static boolean endsStatement(String line) {
        return withoutComment(line).endsWith(";");
    }

    private static String withoutComment(String line) {
        int comment = line.indexOf("--");
        return (comment < 0 ? line : line.substring(0, comment)).stripTrailing();
    }

    private static String statement(List<String> content) {
        List<String> text = new ArrayList<>(content);
        String last = withoutComment(text.remove(text.size() - 1));
        text.add(last.substring(0, last.length() - 1));
        return String.join("\n", text);
    }

    private void command(String line, List<String> content) {
        String[] words = line.substring(1).strip().split("\\s+");
        switch (words[0]) {
            case "use" -> connection = words[1];
            case "if" -> passBlock();
            case "ok" -> add(new Expected.Answer(DrawnTable.rows(content), true));
            case "error" -> add(new Expected.Failure());
            case "update" -> add(new Expected.Preparation());
            default -> {}
        }
        if (line.contains("\"") && line.indexOf('"') == line.lastIndexOf('"')) {
            passUntil("\"");
        }
    }

    private void add(Expected expected) {
        if (Connections.hasData(connection) && !sql.isBlank()) {
            steps.add(new Step(Integer.toString(sqlLine), connection, sql, expected));
        }
        sql = "";
    }

    /** Blocks under a condition hold plans, or what its own engine does not do yet. */
    private void passBlock() {
        int depth = 1;
        while (at < lines.size() && depth > 0) {
            String line = lines.get(at++);
            depth += line.startsWith("!if") ? 1 : line.startsWith("!}") ? -1 : 0;
        }
    }

    private void passUntil(String end) {
        while (at < lines.size() && !lines.get(at++).contains(end)) {
            continue;
        }
    }
}
