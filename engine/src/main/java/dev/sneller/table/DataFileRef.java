package dev.sneller.table;

import java.util.Map;
import java.util.UUID;

/**
 * One immutable PAX file as tables refer to it.
 *
 * @param id also its object's name
 * @param key object key relative to the warehouse
 * @param rows rows in the file; an estimate where there are no statistics
 * @param bytes length of the object
 * @param rawBytes length of the text or values it was made of, for estimates
 * @param schemaVersion of the table when it was written
 * @param footer where to begin reading
 * @param statistics the most useful ones; a missing key means "unknown"
 */
public record DataFileRef(
        UUID id,
        String key,
        long rows,
        long bytes,
        long rawBytes,
        int schemaVersion,
        FooterPlace footer,
        Map<StatisticsKey, ColumnStatistics> statistics) {
    public DataFileRef {
        statistics = Map.copyOf(statistics);
    }
}
