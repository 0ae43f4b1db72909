package dev.sneller.sqllogictest.format.slt;

import java.util.ArrayList;
import java.util.List;

/** The statements of one record: a semicolon at the end of a line parts them, unless it is inside of a text. */
final class Statements {
    private Statements() {}

    /** At least one; the last is the one whose answer the record tells. */
    static List<String> of(String record) {
        List<String> statements = new ArrayList<>();
        if (record.contains("$$")) {
            return List.of(record);
        }
        StringBuilder statement = new StringBuilder();
        for (String line : record.split("\n", -1)) {
            statement.append(statement.length() == 0 ? "" : "\n").append(line);
            boolean isClosed = statement.chars().filter(c -> c == '\'').count() % 2 == 0;
            if (line.stripTrailing().endsWith(";") && isClosed) {
                String text = statement.toString().stripTrailing();
                statements.add(text.substring(0, text.length() - 1));
                statement.setLength(0);
            }
        }
        if (!statement.toString().isBlank() || statements.isEmpty()) {
            statements.add(statement.toString());
        }
        return statements;
    }
}
