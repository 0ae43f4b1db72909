package dev.sneller.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What documents name exists: types, commands, files. */
class DocsTest {
    private static final String TYPE_NAME = "([A-Z][a-z0-9]+(?:[A-Z][A-Za-z0-9]*)+)";
    private static final Pattern MARKDOWN_TYPE = Pattern.compile("`" + TYPE_NAME + "[`.(<]");
    private static final Pattern JAVADOC_TYPE =
            Pattern.compile("\\{@(?:code|link) (?:[a-z.]+\\.)?" + TYPE_NAME + "[\\s}.#(<]");
    private static final Pattern DECLARED = Pattern.compile("\\b(?:class|interface|record|enum) ([A-Z]\\w*)");
    private static final Pattern IMPORTED = Pattern.compile("import (?:static )?[\\w.]*?\\b([A-Z]\\w*)");
    private static final Pattern LINK = Pattern.compile("]\\(([^):#]+)\\)");
    private static final Pattern TEST_COMMAND = Pattern.compile("(?m)^(mvn .*)$");

    private final Set<String> types = knownTypes();

    @Test
    void typesNamedInTheArchitectureExist() {
        assertThat(unknown(MARKDOWN_TYPE, Repository.read("docs/ARCHITECTURE.md")))
                .isEmpty();
    }

    @Test
    void typesNamedInPackageDocumentationExist() {
        for (Path file : Repository.javaFiles("src/main/java", "src/main/java21")) {
            if (file.endsWith("package-info.java")) {
                assertThat(unknown(JAVADOC_TYPE, Repository.read(file)))
                        .as("types named in %s", file)
                        .isEmpty();
            }
        }
    }

    @Test
    void linksOfTheReadmeLeadSomewhere() {
        assertThat(LINK.matcher(Repository.read("README.md")).results().map(match -> match.group(1)))
                .isNotEmpty()
                .allSatisfy(link -> assertThat(Repository.ROOT.resolve(link)).exists());
    }

    @Test
    void launcherAndCiScriptCanBeRun() {
        assertThat(Repository.ROOT.resolve("sneller")).isExecutable();
        assertThat(Repository.ROOT.resolve(".ci/run")).isExecutable();
    }

    @Test
    void ciRunsTheTestCommandOfTheReadme() {
        List<String> commands = TEST_COMMAND
                .matcher(Repository.read("README.md"))
                .results()
                .map(match -> match.group(1))
                .toList();
        assertThat(commands).hasSize(1);
        String ci = Repository.read(".ci/run").replace(" -B -ntp", "");
        assertThat(ci).contains("exec " + commands.get(0));
    }

    private Stream<String> unknown(Pattern mention, String text) {
        return mention.matcher(text)
                .results()
                .map(match -> match.group(1))
                .filter(name -> !types.contains(name))
                .distinct();
    }

    private static Set<String> knownTypes() {
        Set<String> known = new HashSet<>();
        List<Path> sources = Repository.javaFiles("src/main/java", "src/main/java21", "src/test/java");
        assertThat(sources).allMatch(Files::isRegularFile);
        for (Path source : sources) {
            String text = Repository.read(source);
            for (Pattern names : List.of(DECLARED, IMPORTED)) {
                names.matcher(text).results().forEach(match -> known.add(match.group(1)));
            }
        }
        return known;
    }
}
