package dev.sneller.sqllogictest.report;

import dev.sneller.sqllogictest.suite.Outcome;
import dev.sneller.sqllogictest.suite.Verdict;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Failures of a run in words: by cause, the most frequent first; wrong answers one by one. */
public final class FailureText {
    private static final int PLACES = 4;

    private record Place(String script, Outcome outcome) {
        @Override
        public String toString() {
            return script + ":" + outcome.step().place();
        }
    }

    private final SuiteRun run;
    private final PrintStream out;

    public FailureText(SuiteRun run, PrintStream out) {
        this.run = run;
        this.out = out;
    }

    /** @param all whether each failure, and each record left out, is told with its SQL, instead of examples by cause */
    public void print(boolean all) {
        if (all) {
            each(Verdict.ERROR);
        } else {
            byCause(Verdict.ERROR);
        }
        each(Verdict.WRONG);
        if (all) {
            each(Verdict.LEFT_OUT);
        }
        byCause(Verdict.LEFT_OUT);
        run.idleExceptions().forEach(feature -> out.println("excuses nothing: " + feature));
        Tally tally = run.tally();
        out.println(run.suite() + ": " + tally.passed() + " of " + tally.counted() + " passed (" + tally.share() + "), "
                + tally.wrong() + " wrong, " + tally.error() + " errors, " + tally.leftOut() + " left out, in "
                + run.results().size() + " scripts");
    }

    private void byCause(Verdict verdict) {
        Map<String, List<Place>> causes = new LinkedHashMap<>();
        places(verdict)
                .forEach(place -> causes.computeIfAbsent(place.outcome().cause(), cause -> new ArrayList<>())
                        .add(place));
        causes.entrySet().stream()
                .sorted(Comparator.comparing(entry -> -entry.getValue().size()))
                .forEach(entry -> {
                    List<Place> places = entry.getValue();
                    out.println(verdict + " " + places.size() + " x " + entry.getKey());
                    out.println("        "
                            + String.join(
                                    ", ",
                                    places.stream()
                                            .limit(PLACES)
                                            .map(Place::toString)
                                            .toList()));
                });
    }

    private void each(Verdict verdict) {
        for (Place place : places(verdict)) {
            String reason = verdict == Verdict.LEFT_OUT ? "(" + place.outcome().cause() + ") " : "";
            out.println(verdict + " " + place + " " + reason + place.outcome().detail());
            out.println("        " + place.outcome().step().sql().strip().replace("\n", "\n        "));
        }
    }

    private List<Place> places(Verdict verdict) {
        List<Place> places = new ArrayList<>();
        run.results()
                .forEach((script, result) -> result.others().stream()
                        .filter(outcome -> outcome.verdict() == verdict)
                        .forEach(outcome -> places.add(new Place(script, outcome))));
        return places;
    }
}
