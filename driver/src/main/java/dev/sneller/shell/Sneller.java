package dev.sneller.shell;

import java.io.BufferedWriter;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
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
        version = "sneller 0.1.0")
public final class Sneller implements Callable<Integer> {
    private static final int OK = 0;
    private static final int FAILED = 1;

    private final Reader in;
    private final Writer out;

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

    private Sneller(Reader in, Writer out) {
        this.in = in;
        this.out = out;
    }

    /** Exits with 0, 1 after an SQL error, 2 on wrong usage. */
    public static void main(String[] args) {
        // From 22 to 24 the default console claims that every program has one.
        System.setProperty("jdk.console", "java.base");
        Reader in = new InputStreamReader(new FileInputStream(FileDescriptor.in), StandardCharsets.UTF_8);
        Writer out = writer(FileDescriptor.out);
        System.exit(commandLine(in, out, new PrintWriter(writer(FileDescriptor.err), true))
                .execute(args));
    }

    /** The command on the given streams; results go to {@code out}, and nothing else does. */
    static CommandLine commandLine(Reader in, Writer out, PrintWriter err) {
        return new CommandLine(new Sneller(in, out))
                .addSubcommand(new DemoCommand(out))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setOut(new PrintWriter(out, true))
                .setErr(err)
                .setExecutionExceptionHandler((error, command, parsed) -> report(error, err));
    }

    @Override
    public Integer call() throws IOException, SQLException {
        boolean script = file != null || commands.isEmpty();
        try (Connection connection = DriverManager.getConnection(WarehouseUrl.of(warehouse))) {
            if (script && file == null && System.console() != null) {
                new InteractiveShell(connection).run();
                return OK;
            }
            StatementRunner runner = new StatementRunner(connection, out);
            for (String command : commands) {
                for (ScriptStatement statement : ScriptReader.split(command)) {
                    runner.run(statement.text(), format.printer());
                }
            }
            if (script) {
                runScript(runner);
            }
            return OK;
        }
    }

    private void runScript(StatementRunner runner) throws IOException, SQLException {
        if (file == null || file.equals("-")) {
            runScript("stdin", in, runner);
            return;
        }
        try (Reader script = Files.newBufferedReader(Path.of(file))) {
            runScript(file, script, runner);
        } catch (NoSuchFileException e) {
            throw new CommandLine.ParameterException(spec.commandLine(), "There is no script " + file);
        }
    }

    private void runScript(String name, Reader script, StatementRunner runner) throws IOException, SQLException {
        ScriptReader statements = new ScriptReader(script);
        for (var next = statements.next(); next.isPresent(); next = statements.next()) {
            try {
                runner.run(next.get().text(), format.printer());
            } catch (SQLException e) {
                String place = name + ":" + next.get().firstLine() + ": ";
                throw new SQLException(place + ErrorText.line(e), e.getSQLState(), e);
            }
        }
    }

    /** Every failure ends here, as one line; nobody reads it when it is our output that nobody reads. */
    private static int report(Exception error, PrintWriter err) {
        if (!"Broken pipe".equals(error.getMessage())) {
            err.println("sneller: " + (error instanceof SQLException sql ? ErrorText.line(sql) : error.toString()));
        }
        return FAILED;
    }

    private static Writer writer(FileDescriptor descriptor) {
        return new BufferedWriter(new OutputStreamWriter(new FileOutputStream(descriptor), StandardCharsets.UTF_8));
    }
}
