package dev.sneller.sqllogictest;

import dev.sneller.sqllogictest.report.FailureText;
import dev.sneller.sqllogictest.report.Ratchet;
import dev.sneller.sqllogictest.report.SuiteRun;
import dev.sneller.sqllogictest.suite.Suite;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Runs a suite and tells what failed, by cause: {@code Conformance SUITE [FILTER] [--all] [--record]}.
 *
 * <p>FILTER is a regular expression found in the names of scripts. With {@code --all} every failure is told with its SQL; with
 * {@code --record} the results are kept as what these scripts have reached. The exit status is 1 when something got lost that had been reached.
 */
public final class Conformance {
    private Conformance() {}

    public static void main(String[] arguments) throws IOException, SQLException {
        List<String> words = new ArrayList<>(Arrays.asList(arguments));
        boolean all = words.remove("--all");
        boolean record = words.remove("--record");
        Suite suite = Suites.named(words.get(0));
        Path folder = Suites.folder(suite)
                .orElseThrow(() -> new IllegalArgumentException(
                        "no folder of " + suite.name() + "; tell it by -Dsneller.suites=<folder of suites>"));
        Pattern filter = Pattern.compile(words.size() > 1 ? words.get(1) : "");
        long start = System.nanoTime();
        SuiteRun run =
                SuiteRun.of(suite, folder, script -> filter.matcher(script).find());
        new FailureText(run, System.out).print(all);
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf(
                Locale.ROOT,
                "%.0f seconds, %.0f records a second%n",
                seconds,
                run.tally().counted() / seconds);
        Path kept = Suites.ratchet(suite);
        List<String> lost = Ratchet.read(kept).lost(run);
        lost.forEach(text -> System.out.println("lost: " + text));
        if (record) {
            Ratchet.read(kept).with(run).write(kept);
        }
        System.exit(lost.isEmpty() ? 0 : 1);
    }
}
