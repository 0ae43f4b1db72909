package dev.sneller.shell;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** SQL errors as people read them. */
final class ErrorText {
    private static final Pattern POSITION = Pattern.compile("\\bline (\\d+), column (\\d+)");
    private static final Pattern BREAKS = Pattern.compile("\\s*\\R\\s*");

    private ErrorText() {}

    /** SQLSTATE and message on one line. */
    static String line(SQLException error) {
        String state = error.getSQLState();
        String message = Optional.ofNullable(error.getMessage()).orElse("no message");
        return (state == null || message.contains(state) ? "" : state + ": ")
                + BREAKS.matcher(message.strip()).replaceAll(" ");
    }

    /** The line of the statement that the message names, with a caret below the column; empty when it names none. */
    static Optional<String> excerpt(SQLException error, String statement) {
        Matcher position = POSITION.matcher(String.valueOf(error.getMessage()));
        if (!position.find()) {
            return Optional.empty();
        }
        List<String> lines = statement.lines().toList();
        int line = Integer.parseInt(position.group(1));
        int column = Integer.parseInt(position.group(2));
        if (line < 1
                || line > lines.size()
                || column < 1
                || column > lines.get(line - 1).length() + 1) {
            return Optional.empty();
        }
        String text = lines.get(line - 1);
        String indent = text.substring(0, column - 1).replaceAll("[^\t]", " ");
        return Optional.of(text + "\n" + indent + "^");
    }
}
