package dev.sneller.format.write;

/**
 * How large the parts of a file become and how documents are shredded.
 *
 * @param fileBytes a file is finished after the row group that takes it past this
 * @param rowGroupRows rows after which a row group is closed
 * @param granuleRows rows after which a granule is closed, at most 8,192
 * @param granuleBytes raw bytes after which a granule is closed
 * @param maxLanes lanes of one VARIANT column
 * @param maxPaths path columns of one VARIANT column over a file
 * @param laneRows a path earns a lane at this many rows of the row group, or at 1 % of them and 8
 */
public record WriterOptions(
        long fileBytes,
        int rowGroupRows,
        int granuleRows,
        long granuleBytes,
        int maxLanes,
        int maxPaths,
        int laneRows) {
    public static final int MAX_GRANULE_ROWS = 8192;

    public static WriterOptions defaults() {
        return new WriterOptions(96L << 20, 131_072, MAX_GRANULE_ROWS, 16 << 20, 2_000, 8_192, 64);
    }
}
