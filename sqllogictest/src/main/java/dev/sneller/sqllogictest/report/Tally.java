package dev.sneller.sqllogictest.report;

import dev.sneller.sqllogictest.suite.Outcome;
import java.util.List;
import java.util.Locale;

/** Verdicts, counted. */
public record Tally(int passed, int wrong, int error, int leftOut) {
    public static final Tally NONE = new Tally(0, 0, 0, 0);

    public static Tally of(List<Outcome> outcomes) {
        Tally tally = NONE;
        for (Outcome outcome : outcomes) {
            tally = switch (outcome.verdict()) {
                case PASSED -> tally.plus(new Tally(1, 0, 0, 0));
                case WRONG -> tally.plus(new Tally(0, 1, 0, 0));
                case ERROR -> tally.plus(new Tally(0, 0, 1, 0));
                case LEFT_OUT -> tally.plus(new Tally(0, 0, 0, 1));
            };
        }
        return tally;
    }

    public Tally plus(Tally other) {
        return new Tally(passed + other.passed, wrong + other.wrong, error + other.error, leftOut + other.leftOut);
    }

    /** Records that count: all but those left out. */
    public int counted() {
        return passed + wrong + error;
    }

    /** Passed among those that count, as a percentage. */
    public String share() {
        return counted() == 0 ? "-" : String.format(Locale.ROOT, "%.1f %%", 100.0 * passed / counted());
    }
}
