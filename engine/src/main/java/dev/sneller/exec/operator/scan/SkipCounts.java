package dev.sneller.exec.operator.scan;

import dev.sneller.exec.OperatorProfile;
import dev.sneller.table.DataFileRef;

/** Tells what a scan leaves out, and by which means, for EXPLAIN ANALYZE. Thread-safe. */
final class SkipCounts {
    /** Statistics prove that no row passes a filter of the plan. */
    static final String MIN_MAX = "min_max";
    /** They tell what was asked of all rows. */
    static final String STATISTICS = "statistics";
    /** No more rows were wanted. */
    static final String LIMIT = "limit";

    /** What a file that is not opened is taken to consist of. */
    private static final long ROW_GROUP_ROWS = 131_072;

    private static final long GRANULE_ROWS = 8_192;

    private final OperatorProfile profile;

    SkipCounts(OperatorProfile profile) {
        this.profile = profile;
    }

    /** A file that is not opened. */
    void file(DataFileRef file, String means) {
        long rowGroups = blocks(file.rows(), ROW_GROUP_ROWS);
        long granules = blocks(file.rows(), GRANULE_ROWS);
        profile.add("row_groups", rowGroups);
        profile.add("granules", granules);
        skipped("files", 1, means);
        skipped("row_groups", rowGroups, means);
        skipped("granules", granules, means);
    }

    /** A row group of an open file, whose granules have been counted. */
    void rowGroup(int granules, String means) {
        skipped("row_groups", 1, means);
        skipped("granules", granules, means);
    }

    void granules(long count, String means) {
        skipped("granules", count, means);
    }

    private void skipped(String what, long count, String means) {
        if (count > 0) {
            profile.add(what + "_skipped", count);
            profile.add(what + "_skipped_by_" + means, count);
        }
    }

    private static long blocks(long rows, long size) {
        return (rows + size - 1) / size;
    }
}
