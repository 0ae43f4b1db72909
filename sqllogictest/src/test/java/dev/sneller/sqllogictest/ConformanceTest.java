package dev.sneller.sqllogictest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.sneller.sqllogictest.report.Ratchet;
import dev.sneller.sqllogictest.report.SuiteRun;
import dev.sneller.sqllogictest.suite.Suite;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No suite loses what it has reached: a share of its scripts as a rule, all of them with the profile "conformance". */
class ConformanceTest {
    private static final int SHARE = 25;
    private static final boolean ALL = Boolean.getBoolean("sneller.conformance");

    static Stream<Suite> suites() {
        return Suites.ALL.stream().filter(suite -> ALL || !suite.isLong());
    }

    @ParameterizedTest
    @MethodSource("suites")
    void noScriptPassesLessThanItDid(Suite suite) throws Exception {
        Optional<Path> folder = Suites.folder(suite);
        assumeTrue(
                folder.isPresent(), () -> "no folder of " + suite.name() + "; -Dsneller.suites=<folder> tells where");
        SuiteRun run =
                SuiteRun.of(suite, folder.orElseThrow(), script -> ALL || Math.floorMod(script.hashCode(), SHARE) == 0);
        if (suite.isFaultless()) {
            assertThat(run.failures()).isEmpty();
        }
        assertThat(Ratchet.read(Suites.ratchet(suite)).lost(run)).isEmpty();
        if (ALL) {
            assertThat(run.idleExceptions())
                    .as("exceptions that excuse nothing any more")
                    .isEmpty();
        }
    }
}
