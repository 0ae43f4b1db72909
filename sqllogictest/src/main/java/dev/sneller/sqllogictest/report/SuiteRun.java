package dev.sneller.sqllogictest.report;

import dev.sneller.sqllogictest.suite.Exceptions;
import dev.sneller.sqllogictest.suite.Outcome;
import dev.sneller.sqllogictest.suite.Script;
import dev.sneller.sqllogictest.suite.ScriptRunner;
import dev.sneller.sqllogictest.suite.Suite;
import dev.sneller.sqllogictest.suite.World;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * The outcomes of a suite, by script.
 *
 * @param idleExceptions features of the suite's list that excused nothing
 */
public record SuiteRun(String suite, Map<String, List<Outcome>> outcomes, List<String> idleExceptions) {
    /** Runs the scripts whose names are chosen, each in a world of its own. */
    public static SuiteRun of(Suite suite, Path folder, Predicate<String> chosen) throws IOException, SQLException {
        Exceptions exceptions = Exceptions.read(suite.name(), folder);
        Map<String, List<Outcome>> outcomes = new LinkedHashMap<>();
        for (Script script : suite.scripts(folder)) {
            if (chosen.test(script.name())) {
                try (World world = suite.open(script, folder)) {
                    outcomes.put(
                            script.name(),
                            new ScriptRunner(world, suite.cells())
                                    .run(script).stream()
                                            .map(outcome ->
                                                    exceptions.apply(suite.key(script, outcome.step()), outcome))
                                            .toList());
                }
            }
        }
        return new SuiteRun(suite.name(), outcomes, exceptions.idle());
    }

    public Tally tally() {
        return outcomes.values().stream().map(Tally::of).reduce(Tally.NONE, Tally::plus);
    }
}
