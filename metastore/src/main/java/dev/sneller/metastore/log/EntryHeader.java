package dev.sneller.metastore.log;

import java.util.List;
import java.util.UUID;

/**
 * Who wrote an entry, when, and after which other.
 *
 * @param id minted for every proposal: what "ours" means when an answer was lost
 * @param previous id of the entry before; of the first: id of the warehouse
 * @param writer the process
 * @param timeMillis commit time since the epoch; always later than the entry before
 * @param software name and version
 * @param readFeatures what a reader must understand from here on
 * @param writeFeatures what a writer must understand from here on
 */
public record EntryHeader(
        UUID id,
        UUID previous,
        UUID writer,
        long timeMillis,
        String software,
        List<String> readFeatures,
        List<String> writeFeatures) {
    public EntryHeader {
        readFeatures = List.copyOf(readFeatures);
        writeFeatures = List.copyOf(writeFeatures);
    }
}
