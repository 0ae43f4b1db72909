package dev.sneller.sqllogictest.suite;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What is not held against us: records whose expectation is known to be wrong, and failures for the reasons of the suite's list.
 *
 * <p>A line of the list is {@code wave 2|wave 3|differs TAB feature TAB regular expression}, the expression to be found in the SQL, after
 * {@code at } in the name of the record, after {@code cause } in that of the failure; several are parted by {@code  && }. A feature of a later wave excuses errors only, never a wrong answer; {@code differs}, where the
 * dialect of the suite means something else, excuses both. A rule excuses only what fails.
 *
 * <p>Thread-safe.
 */
public final class Exceptions {
    private static final String KNOWN_WRONG = "KNOWN-WRONG.tsv";

    /** Where the pattern of a rule is looked for. */
    private enum Place {
        SQL(""),
        NAME("at "),
        CAUSE("cause ");

        private final String prefix;

        Place(String prefix) {
            this.prefix = prefix;
        }

        private static Place of(String pattern) {
            return pattern.startsWith(NAME.prefix) ? NAME : pattern.startsWith(CAUSE.prefix) ? CAUSE : SQL;
        }
    }

    private record Test(Place place, Pattern pattern) {
        private static Test of(String written) {
            Place place = Place.of(written);
            return new Test(
                    place,
                    Pattern.compile(
                            written.substring(place.prefix.length()), Pattern.CASE_INSENSITIVE | Pattern.DOTALL));
        }

        private boolean holds(String key, Outcome outcome) {
            String text = switch (place) {
                case SQL -> outcome.step().sql();
                case NAME -> key;
                case CAUSE -> outcome.cause();
            };
            return pattern.matcher(text).find();
        }
    }

    private record Rule(boolean later, String feature, List<Test> tests) {
        private boolean excuses(String key, Outcome outcome) {
            return (!later || outcome.verdict() == Verdict.ERROR)
                    && tests.stream().allMatch(test -> test.holds(key, outcome));
        }
    }

    private final Set<String> knownWrong;
    private final List<Rule> rules;
    private final Map<String, Integer> used = new LinkedHashMap<>();

    private Exceptions(Set<String> knownWrong, List<Rule> rules) {
        this.knownWrong = knownWrong;
        this.rules = rules;
        rules.forEach(rule -> used.put(rule.feature(), 0));
    }

    /** Those of the suite's folder and of our list for it, which is a resource named after the suite. */
    public static Exceptions read(String suite, Path folder) throws IOException {
        Set<String> wrong = new HashSet<>();
        Path file = folder.resolve(KNOWN_WRONG);
        if (Files.exists(file)) {
            List<String> lines = Files.readAllLines(file);
            int keys = List.of(lines.get(0).split("\t")).indexOf("what is wrong");
            for (String line : lines.subList(1, lines.size())) {
                String[] columns = line.split("\t");
                wrong.add(String.join(":", List.of(columns).subList(0, Math.min(keys, columns.length))));
            }
        }
        return new Exceptions(wrong, rules(suite));
    }

    /** The outcome, excused where a reason applies. */
    public synchronized Outcome apply(String key, Outcome outcome) {
        if (knownWrong.contains(key)) {
            return outcome.excused("known to be wrong");
        }
        if (outcome.verdict() == Verdict.PASSED) {
            return outcome;
        }
        for (Rule rule : rules) {
            if (rule.excuses(key, outcome)) {
                used.merge(rule.feature(), 1, Integer::sum);
                return outcome.excused(rule.feature());
            }
        }
        return outcome;
    }

    /** Features whose rules have excused nothing so far: after a whole run they can go. */
    public synchronized List<String> idle() {
        return used.entrySet().stream()
                .filter(entry -> entry.getValue() == 0)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static List<Rule> rules(String suite) throws IOException {
        List<Rule> rules = new ArrayList<>();
        try (InputStream list = Exceptions.class.getResourceAsStream("/exceptions/" + suite + ".tsv")) {
            if (list == null) {
                return rules;
            }
            BufferedReader reader = new BufferedReader(new InputStreamReader(list, StandardCharsets.UTF_8));
            for (String line : reader.lines()
                    .filter(l -> !l.isBlank() && !l.startsWith("#"))
                    .toList()) {
                rules.add(rule(line));
            }
        }
        return rules;
    }

    private static Rule rule(String line) {
        String[] columns = line.split("\t");
        if (columns.length != 3) {
            throw new IllegalArgumentException("an exception needs reason, feature and pattern: " + line);
        }
        List<Test> tests = Stream.of(columns[2].split(" && ")).map(Test::of).toList();
        return new Rule(columns[0].startsWith("wave"), columns[0] + ": " + columns[1], tests);
    }
}
