package dev.sneller.shell;

import java.io.BufferedWriter;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The {@code sneller} command: statements, scripts, or a shell when neither is given and a terminal is there. */
@Command(
        name = "sneller",
        description = "Snowflake's VARIANT SQL over JSON documents, in one process.",
        mixinStandardHelpOptions = true,
        version = "sneller 0.1.0",
        subcommands = DemoCommand.class)
public final class Sneller implements Callable<Integer> {
    private static final int OK = 0;
    private static final int FAILED = 1;

    @Spec
    private CommandSpec spec;

    @Option(
            names = {"-w", "--warehouse"},
            paramLabel = "WAREHOUSE",
            description = "Folder, s3://bucket/prefix?options or mem:name. Default: ~/.sneller/warehouse")
    private String warehouse;

    @Option(names = "-c", paramLabel = "SQL", description = "Run this and leave; may be repeated.")
    private List<String> commands = List.of();

    @Option(names = "-f", paramLabel = "FILE", description = "Run a script after all -c; - is standard input.")
    private String file;

    @Option(names = "--format", paramLabel = "FORMAT", description = "table, csv or json.", defaultValue = "table")
    private OutputFormat format;

    /** Exits with 0, 1 after an SQL error, 2 on wrong usage. */
    public static void main(String[] args) {
        System.exit(commandLine().execute(args));
    }

    /** The command and its options, for parsing. */
    static CommandLine commandLine() {
        return new CommandLine(new Sneller())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((error, command, parsed) -> report(error));
    }

    /** Every failure ends here, as one line; nobody reads it when it is our output that nobody reads. */
    private static int report(Exception error) {
        if (!"Broken pipe".equals(error.getMessage())) {
            String text = error instanceof SQLException sql ? ErrorText.line(sql) : error.toString();
            new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8)
                    .println("sneller: " + text);
        }
        return FAILED;
    }

    @Override
    public Integer call() throws IOException, SQLException {
        // From 22 to 24 the default console claims that every program has one.
        System.setProperty("jdk.console", "java.base");
        boolean interactive = commands.isEmpty() && file == null && System.console() != null;
        Writer out = new BufferedWriter(
                new OutputStreamWriter(new FileOutputStream(FileDescriptor.out), StandardCharsets.UTF_8));
        try (Connection connection = DriverManager.getConnection(WarehouseUrl.of(warehouse))) {
            if (interactive) {
                new InteractiveShell(connection).run();
                return OK;
            }
            StatementRunner runner = new StatementRunner(connection, out);
            for (String command : commands) {
                for (ScriptStatement statement : ScriptReader.split(command)) {
                    runner.run(statement.text(), format.printer());
                }
            }
            return commands.isEmpty() || file != null ? runScript(runner) : OK;
        } finally {
            out.flush();
        }
    }

    private int runScript(StatementRunner runner) throws IOException, SQLException {
        boolean stdin = file == null || file.equals("-");
        try (Reader script = stdin
                ? new InputStreamReader(System.in, StandardCharsets.UTF_8)
                : Files.newBufferedReader(Path.of(file))) {
            ScriptReader statements = new ScriptReader(script);
            for (var next = statements.next(); next.isPresent(); next = statements.next()) {
                try {
                    runner.run(next.get().text(), format.printer());
                } catch (SQLException e) {
                    String place = (stdin ? "stdin" : file) + ":" + next.get().firstLine() + ": ";
                    throw new SQLException(place + ErrorText.line(e), e.getSQLState(), e);
                }
            }
            return OK;
        } catch (NoSuchFileException e) {
            throw new CommandLine.ParameterException(spec.commandLine(), "There is no script " + file);
        }
    }
}
