package dev.sneller.bench;

import java.nio.file.Path;
import java.util.List;

/** One sort of work that is measured. */
interface Suite {
    /**
     * @param cache where generated data stays from run to run
     * @param databases an empty folder, deleted afterwards
     */
    List<Comparison> run(BenchSize size, Path cache, Path databases) throws Exception;
}
