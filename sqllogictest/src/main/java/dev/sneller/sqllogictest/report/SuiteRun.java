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
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * The results of a suite, by script.
 *
 * @param idleExceptions features of the suite's list that excused nothing
 */
public record SuiteRun(String suite, Map<String, ScriptResult> results, List<String> idleExceptions) {
    /** Runs the scripts whose names are chosen, each in a world of its own. */
    public static SuiteRun of(Suite suite, Path folder, Predicate<String> chosen) throws IOException, SQLException {
        Exceptions exceptions = Exceptions.read(suite.name(), folder);
        Map<String, ScriptResult> results = new LinkedHashMap<>();
        for (Script script : suite.scripts(folder)) {
            if (chosen.test(script.name())) {
                results.put(script.name(), run(suite, script, folder, exceptions));
            }
        }
        return new SuiteRun(suite.name(), results, exceptions.idle());
    }

    private static ScriptResult run(Suite suite, Script script, Path folder, Exceptions exceptions)
            throws IOException, SQLException {
        List<Outcome> outcomes = new ArrayList<>();
        try (World world = suite.open(script, folder)) {
            for (Outcome outcome : new ScriptRunner(world, suite.cells()).run(script)) {
                outcomes.add(exceptions.apply(suite.key(script, outcome.step()), outcome));
            }
        }
        return ScriptResult.of(outcomes);
    }

    public Tally tally() {
        return results.values().stream().map(ScriptResult::tally).reduce(Tally.NONE, Tally::plus);
    }
}
