package dev.sneller.sqllogictest.format.quidem;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The databases that scripts name: which of them have data here, and the statements that make it. */
final class Connections {
    /** Other rules of types and numbers than those of the standard. */
    private static final Pattern VARIATION = Pattern.compile("scott-(lenient|negative-scale.*|checked-.*)");

    private static final Pattern SCOTT = Pattern.compile("(jdbc_)?scott(-.*)?");
    private static final Pattern POST = Pattern.compile("post(-.*)?|(mysql|spark|oracle|mssql)func");

    private Connections() {}

    static boolean hasData(String name) {
        return !VARIATION.matcher(name).matches()
                && (name.equals("blank")
                        || SCOTT.matcher(name).matches()
                        || POST.matcher(name).matches());
    }

    static List<String> preparation(String name, Path folder) throws IOException {
        if (SCOTT.matcher(name).matches()) {
            List<String> statements = new ArrayList<>(List.of("CREATE SCHEMA \"scott\"", "USE SCHEMA \"scott\""));
            statements.addAll(statements(folder.resolve("scott.sql")));
            return statements;
        }
        return POST.matcher(name).matches() ? statements(folder.resolve("post.sql")) : List.of();
    }

    /** Views become tables: they are data here, not what is judged. */
    private static List<String> statements(Path file) throws IOException {
        List<String> statements = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (String line : Files.readAllLines(file)) {
            if (!line.startsWith("--")) {
                text.append(line).append('\n');
                if (line.stripTrailing().endsWith(";")) {
                    String sql = text.toString().strip();
                    statements.add(sql.substring(0, sql.length() - 1).replaceFirst("^CREATE VIEW", "CREATE TABLE"));
                    text.setLength(0);
                }
            }
        }
        return statements;
    }
}
