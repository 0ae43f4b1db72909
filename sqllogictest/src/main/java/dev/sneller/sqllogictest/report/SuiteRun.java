package dev.sneller.sqllogictest.report;

import dev.sneller.sqllogictest.suite.Exceptions;
import dev.sneller.sqllogictest.suite.Outcome;
import dev.sneller.sqllogictest.suite.Script;
import dev.sneller.sqllogictest.suite.ScriptRunner;
import dev.sneller.sqllogictest.suite.Suite;
import dev.sneller.sqllogictest.suite.Verdict;
import dev.sneller.sqllogictest.suite.World;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Predicate;

/**
 * The results of a suite, by script.
 *
 * @param idleExceptions features of the suite's list that excused nothing
 */
public record SuiteRun(String suite, Map<String, ScriptResult> results, List<String> idleExceptions) {
    /** Runs the scripts whose names are chosen, each in a world of its own, as many side by side as the suite allows. */
    public static SuiteRun of(Suite suite, Path folder, Predicate<String> chosen) throws IOException, SQLException {
        Exceptions exceptions = Exceptions.read(suite.name(), folder);
        ExecutorService workers = Executors.newFixedThreadPool(suite.workers());
        try {
            Map<String, Future<ScriptResult>> running = new LinkedHashMap<>();
            for (Script script : suite.scripts(folder)) {
                if (chosen.test(script.name())) {
                    running.put(script.name(), workers.submit(() -> run(suite, script, folder, exceptions)));
                }
            }
            Map<String, ScriptResult> results = new LinkedHashMap<>();
            for (Map.Entry<String, Future<ScriptResult>> script : running.entrySet()) {
                results.put(script.getKey(), ended(script.getKey(), script.getValue()));
            }
            return new SuiteRun(suite.name(), results, exceptions.idle());
        } finally {
            workers.shutdownNow();
        }
    }

    private static ScriptResult ended(String script, Future<ScriptResult> running) throws IOException, SQLException {
        try {
            return running.get();
        } catch (ExecutionException e) {
            Throwable cause = e.getCause();
            if (cause instanceof IOException unreadable) {
                throw unreadable;
            } else if (cause instanceof SQLException unopened) {
                throw unopened;
            }
            throw new IllegalStateException(script + " did not end", cause);
        } catch (InterruptedException e) {
            throw new InterruptedIOException(script + " was interrupted");
        }
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

    /** A line for each step that is wrong or failed. */
    public List<String> failures() {
        List<String> failures = new ArrayList<>();
        results.forEach((script, result) -> result.others().stream()
                .filter(outcome -> outcome.verdict() != Verdict.LEFT_OUT)
                .forEach(outcome -> failures.add(
                        script + ":" + outcome.step().place() + " " + outcome.verdict() + " " + outcome.detail())));
        return failures;
    }

    public Tally tally() {
        return results.values().stream().map(ScriptResult::tally).reduce(Tally.NONE, Tally::plus);
    }
}
