package dev.sneller.sqllogictest.suite;

import dev.sneller.sqllogictest.compare.CellRule;
import dev.sneller.sqllogictest.compare.OrderKeys;
import dev.sneller.sqllogictest.compare.RowComparison;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Runs the steps of one script in its world and judges each. */
public final class ScriptRunner {
    private static final int TIMEOUT_SECONDS = 60;
    private static final String INTERNAL = "XX";

    private final World world;
    private final CellRule cells;
    private final FailedObjects failed = new FailedObjects();
    /** The rows of the first query of each label. */
    private final Map<String, List<List<String>>> labelled = new HashMap<>();

    public ScriptRunner(World world, CellRule cells) {
        this.world = world;
        this.cells = cells;
    }

    /** One outcome for each step that is judged, in order. */
    public List<Outcome> run(Script script) throws IOException {
        List<Outcome> outcomes = new ArrayList<>();
        for (Step step : script.steps()) {
            Outcome outcome = judged(step);
            if (!(step.expected() instanceof Expected.Preparation)) {
                outcomes.add(outcome);
            }
        }
        return outcomes;
    }

    private Outcome judged(Step step) {
        Outcome outcome = tried(step);
        if (outcome.verdict() == Verdict.PASSED) {
            failed.made(step.sql());
            return outcome;
        }
        Outcome traced = failed.causeFor(step.sql()).map(outcome::because).orElse(outcome);
        if (traced.verdict() == Verdict.ERROR) {
            failed.remember(step.sql(), traced.cause());
        }
        return traced;
    }

    private Outcome tried(Step step) {
        Connection connection;
        try {
            connection = world.session(step.session());
        } catch (SQLException e) {
            return new Outcome(step, Verdict.ERROR, "no connection", e.toString());
        }
        try (Statement statement = connection.createStatement()) {
            statement.setQueryTimeout(TIMEOUT_SECONDS);
            return judge(step, Found.of(statement, step.sql()));
        } catch (SQLException e) {
            return judge(step, e);
        } catch (RuntimeException | LinkageError | AssertionError | StackOverflowError e) {
            return new Outcome(step, Verdict.ERROR, Causes.of("broke " + e), e.toString());
        }
    }

    private Outcome judge(Step step, Found found) {
        Expected expected = step.expected();
        if (expected instanceof Expected.Failure) {
            return Outcome.wrong(step, "succeeded, but an error is expected");
        }
        if (expected instanceof Expected.Shape shape) {
            int columns = found.labels().size();
            return columns == shape.columns() || found.isCount()
                    ? Outcome.passed(step)
                    : Outcome.wrong(step, shape.columns() + " columns wanted, " + columns + " found");
        }
        if (expected instanceof Expected.Alike alike) {
            List<List<String>> first = labelled.computeIfAbsent(alike.label(), label -> written(found));
            return new RowComparison(cells, first, found.rows())
                    .difference(OrderKeys.NONE)
                    .map(text -> Outcome.wrong(step, "unlike the first of its label: " + text))
                    .orElse(Outcome.passed(step));
        }
        if (expected instanceof Expected.Printed printed) {
            return printed.values()
                    .difference(found.rows())
                    .map(text -> Outcome.wrong(step, text))
                    .orElse(Outcome.passed(step));
        }
        if (expected instanceof Expected.Documents documents) {
            return FoundDocuments.of(found)
                    .difference(documents)
                    .map(text -> Outcome.wrong(step, text))
                    .orElse(Outcome.passed(step));
        }
        if (expected instanceof Expected.Answer answer) {
            Optional<String> difference =
                    found.isCount() ? Counts.difference(answer, found) : rows(answer, found, step.sql());
            return difference.map(text -> Outcome.wrong(step, text)).orElse(Outcome.passed(step));
        }
        return Outcome.passed(step);
    }

    private static List<List<String>> written(Found found) {
        return found.rows().stream()
                .map(row -> row.stream()
                        .map(cell -> cell.text() == null ? "NULL" : cell.text())
                        .toList())
                .toList();
    }

    private Optional<String> rows(Expected.Answer answer, Found found, String sql) {
        if (!answer.columns().isEmpty() && !answer.columns().equals(found.labels())) {
            return Optional.of("columns " + answer.columns() + " wanted, " + found.labels() + " found");
        }
        OrderKeys order = OrderKeys.of(sql, found.labels());
        OrderKeys counting = answer.ordered() ? order : OrderKeys.NONE;
        if (answer.firstOnly()) {
            return new RowComparison(
                            cells,
                            answer.rows(),
                            found.rows().subList(0, Math.min(1, found.rows().size())))
                    .difference(counting);
        }
        return new RowComparison(cells, answer.rows(), found.rows()).difference(counting);
    }

    private Outcome judge(Step step, SQLException e) {
        String state = String.valueOf(e.getSQLState());
        if (step.expected() instanceof Expected.Failure && !state.startsWith(INTERNAL)) {
            return Outcome.passed(step);
        }
        String text = state + " " + e.getMessage();
        return new Outcome(step, Verdict.ERROR, Causes.of(text), text);
    }
}
