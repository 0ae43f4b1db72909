package dev.sneller.sqllogictest;

import dev.sneller.sqllogictest.format.embucket.EmbucketSuite;
import dev.sneller.sqllogictest.format.fakesnow.FakesnowSuite;
import dev.sneller.sqllogictest.format.quidem.QuidemSuite;
import dev.sneller.sqllogictest.format.schemaless.SnellerSuite;
import dev.sneller.sqllogictest.format.slt.SltSuite;
import dev.sneller.sqllogictest.format.sqlite.SqliteSuite;
import dev.sneller.sqllogictest.format.tpc.TpcSuite;
import dev.sneller.sqllogictest.suite.Suite;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The suites we run, and where their folders are: below {@code -Dsneller.suites}, else in {@code shared/suites} beside the checkout. */
public final class Suites {
    public static final List<Suite> ALL = List.of(
            new EmbucketSuite(),
            new FakesnowSuite(),
            new QuidemSuite(),
            new SnellerSuite(),
            TpcSuite.tpch(),
            TpcSuite.tpcds(),
            new SqliteSuite(),
            SltSuite.duckdb(),
            SltSuite.databend());

    private Suites() {}

    public static Suite named(String name) {
        return ALL.stream()
                .filter(suite -> suite.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no suite " + name + "; there are "
                        + ALL.stream().map(Suite::name).toList()));
    }

    /** Empty when the suite is not on this machine. */
    public static Optional<Path> folder(Suite suite) throws IOException {
        String given = System.getProperty("sneller.suites");
        return suite.folder(
                given != null
                        ? Path.of(given)
                        : module().resolve("../../shared/suites").normalize());
    }

    /** What the suite has reached, as kept in the checkout. */
    public static Path ratchet(Suite suite) {
        return module().resolve("src/test/ratchet/" + suite.name() + ".tsv");
    }

    /** This module's folder, from within the checkout. */
    private static Path module() {
        Path here = Path.of("").toAbsolutePath();
        return here.endsWith("sqllogictest") ? here : here.resolve("sqllogictest");
    }
}
