package dev.sneller.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class UsageTest {
    private static final Pattern README_COMMAND = Pattern.compile("(?m)^\\./sneller(.*)$");
    private static final Pattern ARGUMENT = Pattern.compile("\"([^\"]*)\"|'([^']*)'|(\\S+)");

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final CommandLine sneller = Sneller.commandLine(new StringReader(""), out, new PrintWriter(err));

    @Test
    void commandsOfTheReadmeAreUnderstood() throws Exception {
        Path readme = Path.of("../README.md");
        List<String> lines = README_COMMAND
                .matcher(Files.readString(readme))
                .results()
                .map(match -> match.group(1))
                .toList();
        assertThat(lines).hasSizeGreaterThan(2).allSatisfy(line -> sneller.parseArgs(arguments(line)));
    }

    @Test
    void wrongUsageExitsWithTwoAndPrintsNoResult() {
        assertThat(sneller.execute("--format", "xml")).isEqualTo(2);
        assertThat(sneller.execute("--nonsense")).isEqualTo(2);
        assertThat(out.toString()).isEmpty();
        assertThat(err.toString()).contains("--format").contains("--nonsense");
    }

    @Test
    void formatsAreNamedInAnyCase() {
        sneller.parseArgs("--format", "csv");
        sneller.parseArgs("--format", "JSON");
    }

    private static String[] arguments(String line) {
        return ARGUMENT.matcher(line)
                .results()
                .map(match -> match.group().replaceAll("^['\"]|['\"]$", ""))
                .toArray(String[]::new);
    }
}
