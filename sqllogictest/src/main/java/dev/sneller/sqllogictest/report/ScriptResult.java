package dev.sneller.sqllogictest.report;

import dev.sneller.sqllogictest.suite.Outcome;
import dev.sneller.sqllogictest.suite.Verdict;
import java.util.List;

/**
 * What came of one script.
 *
 * @param others the outcomes of steps that did not pass
 */
public record ScriptResult(Tally tally, List<Outcome> others) {
    static ScriptResult of(List<Outcome> outcomes) {
        return new ScriptResult(
                Tally.of(outcomes),
                outcomes.stream()
                        .filter(outcome -> outcome.verdict() != Verdict.PASSED)
                        .toList());
    }
}
