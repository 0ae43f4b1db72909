package dev.sneller.table;

import java.util.Map;

/** Totals of a table at a snapshot; estimates choose plans, never answers. A missing key means "unknown". */
public record TableStatistics(long rows, long bytes, long files, Map<StatisticsKey, ColumnStatistics> columns) {
    public static final TableStatistics UNKNOWN = new TableStatistics(-1, -1, -1, Map.of());

    public TableStatistics {
        columns = Map.copyOf(columns);
    }
}
