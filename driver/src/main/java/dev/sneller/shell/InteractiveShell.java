package dev.sneller.shell;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;
import org.jline.reader.EOFError;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.ParsedLine;
import org.jline.reader.Parser;
import org.jline.reader.UserInterruptException;
import org.jline.reader.impl.DefaultParser;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;

/**
 * The shell on a terminal: statements over several lines up to a semicolon, history, and a few commands that begin with a dot.
 *
 * <p>Ctrl-C drops the line being written or cancels the running statement; Ctrl-D leaves. An error ends a statement, never the shell.
 */
final class InteractiveShell {
    private static final int MAX_CELL_WIDTH = 120;
    private static final double NANOS_PER_SECOND = 1e9;
    private static final String HELP = """
            .help             this text
            .tables           the tables and views of the warehouse
            .format FORMAT    table, csv or json
            .quit             leave; so does Ctrl-D
            Statements end with a semicolon and may take several lines. Ctrl-C cancels the running one.""";

    private final Connection connection;
    private ResultPrinter printer = new TablePrinter(MAX_CELL_WIDTH);

    InteractiveShell(Connection connection) {
        this.connection = connection;
    }

    /** Reads and runs until the user leaves. */
    void run() throws IOException {
        try (Terminal terminal = TerminalBuilder.builder().system(true).build()) {
            StatementRunner runner = new StatementRunner(connection, terminal.writer());
            terminal.handle(Terminal.Signal.INT, signal -> cancel(runner, terminal));
            LineReader reader = LineReaderBuilder.builder()
                    .terminal(terminal)
                    .parser(new StatementParser())
                    .variable(LineReader.HISTORY_FILE, Path.of(System.getProperty("user.home"), ".sneller", "history"))
                    .variable(LineReader.SECONDARY_PROMPT_PATTERN, "      -> ")
                    .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
                    .build();
            terminal.writer().println("sneller: .help for help, Ctrl-D to leave");
            while (step(reader, runner, terminal)) {}
        }
    }

    private boolean step(LineReader reader, StatementRunner runner, Terminal terminal) throws IOException {
        try {
            String input = reader.readLine("sneller> ").strip();
            if (input.startsWith(".")) {
                return command(input, runner, terminal);
            }
            for (ScriptStatement statement : ScriptReader.split(input)) {
                if (!execute(statement.text(), runner, terminal)) {
                    break;
                }
            }
        } catch (UserInterruptException e) {
            return true;
        } catch (EndOfFileException e) {
            return false;
        }
        return true;
    }

    private boolean command(String input, StatementRunner runner, Terminal terminal) throws IOException {
        String[] words = input.replaceAll("[;\\s]+$", "").split("\\s+");
        switch (words[0]) {
            case ".quit", ".exit" -> {
                return false;
            }
            case ".help" -> terminal.writer().println(HELP);
            case ".tables" -> execute("SHOW TABLES", runner, terminal);
            case ".format" -> format(words.length > 1 ? words[1] : "", terminal);
            default -> terminal.writer().println("There is no command " + words[0] + "; .help lists them.");
        }
        return true;
    }

    private void format(String name, Terminal terminal) {
        switch (name.toLowerCase(Locale.ROOT)) {
            case "table" -> printer = new TablePrinter(MAX_CELL_WIDTH);
            case "csv" -> printer = OutputFormat.CSV.printer();
            case "json" -> printer = OutputFormat.JSON.printer();
            default -> terminal.writer().println("A format is table, csv or json.");
        }
    }

    private boolean execute(String sql, StatementRunner runner, Terminal terminal) throws IOException {
        try {
            terminal.writer().println(summary(runner.run(sql, printer)));
            return true;
        } catch (SQLException e) {
            Optional<String> excerpt = ErrorText.excerpt(e, sql);
            excerpt.ifPresent(terminal.writer()::println);
            terminal.writer().println(ErrorText.line(e));
            return false;
        } finally {
            terminal.flush();
        }
    }

    private static String summary(StatementRunner.Outcome outcome) {
        String rows = outcome.rows() < 0 ? "done" : outcome.rows() + (outcome.rows() == 1 ? " row" : " rows");
        return String.format(Locale.ROOT, "(%s, %.3f s)%n", rows, outcome.nanos() / NANOS_PER_SECOND);
    }

    private static void cancel(StatementRunner runner, Terminal terminal) {
        try {
            runner.cancel();
        } catch (SQLException e) {
            terminal.writer().println(ErrorText.line(e));
        }
    }

    /** Asks for more lines until the statement is whole. */
    private static final class StatementParser implements Parser {
        private final DefaultParser words =
                new DefaultParser().eofOnUnclosedQuote(false).escapeChars(null);

        @Override
        public ParsedLine parse(String line, int cursor, ParseContext context) {
            if (context == ParseContext.ACCEPT_LINE
                    && !line.stripLeading().startsWith(".")
                    && !ScriptReader.isComplete(line)) {
                throw new EOFError(-1, -1, "a semicolon ends the statement");
            }
            return words.parse(line, cursor, context);
        }
    }
}
