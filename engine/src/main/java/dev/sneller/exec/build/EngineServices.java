package dev.sneller.exec.build;

import dev.sneller.exec.Scheduler;
import dev.sneller.exec.spill.SpillDirectory;
import dev.sneller.format.PageCache;
import dev.sneller.ingest.RawFiles;
import dev.sneller.memory.MemoryBudget;
import dev.sneller.objectstore.ObjectStore;

/**
 * What all queries of an engine share; owned by the composition root.
 *
 * @param store of the warehouse
 * @param files finds and opens documents queried in place
 */
public record EngineServices(
        Scheduler scheduler,
        ObjectStore store,
        RawFiles files,
        PageCache pages,
        MemoryBudget memory,
        SpillDirectory spill) {}
