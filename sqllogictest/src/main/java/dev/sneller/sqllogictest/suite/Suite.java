package dev.sneller.sqllogictest.suite;

import dev.sneller.sqllogictest.compare.CellRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A folder of records in one form. Stateless: records of the same form in other folders are read alike. */
public interface Suite {
    /** Of its folder. */
    String name();

    /** Whether even a share of it takes minutes: asked by its own command and with the profile "conformance" only. */
    default boolean isLong() {
        return false;
    }

    /** How many of its scripts may run side by side. */
    default int workers() {
        return 1;
    }

    /** Whether it must be answered without a fault, whatever share of it is asked; else what each script has reached is kept. */
    default boolean isFaultless() {
        return false;
    }

    /** All of it, in a stable order. */
    List<Script> scripts(Path folder) throws IOException;

    /** Its folder below that of all suites, where the suite is on this machine. */
    default Optional<Path> folder(Path suites) throws IOException {
        return Optional.of(suites.resolve(name())).filter(Files::isDirectory);
    }

    /** An empty place for one script to run in. */
    World open(Script script, Path folder) throws IOException;

    /** How it writes values. */
    CellRule cells();

    /** How it tells records to leave out: by the script's name and the place, or by the place alone. */
    default String key(Script script, Step step) {
        return script.name() + ":" + step.place();
    }
}
