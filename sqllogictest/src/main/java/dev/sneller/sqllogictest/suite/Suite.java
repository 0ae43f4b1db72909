package dev.sneller.sqllogictest.suite;

import dev.sneller.sqllogictest.compare.CellRule;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A folder of records in one form. Stateless: records of the same form in other folders are read alike. */
public interface Suite {
    /** Of its folder. */
    String name();

    /** All of it, in a stable order. */
    List<Script> scripts(Path folder) throws IOException;

    /** An empty place for one script to run in. */
    World open(Script script, Path folder) throws IOException;

    /** How it writes values. */
    CellRule cells();

    /** How it tells records to leave out: by the script's name and the place, or by the place alone. */
    default String key(Script script, Step step) {
        return script.name() + ":" + step.place();
    }
}
