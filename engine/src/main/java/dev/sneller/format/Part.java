package dev.sneller.format;

/** What a chunk holds of its (path) column: the number in the directory, sorted after field id and path. */
public final class Part {
    /** The kind of every row. */
    public static final int KINDS = 0;
    /** Lane 0; lane k is this plus k. */
    public static final int LANE = 1;
    /** Most lanes of a path. */
    public static final int MAX_LANES = 12;
    /** Minutes of lane k of TIMESTAMP_TZ are this plus k. */
    public static final int OFFSET = 32;
    /** Residual bucket 0 of a VARIANT column, at its root path; bucket b is this plus b. */
    public static final int BUCKET = 64;
    /** Residual buckets of a column. */
    public static final int BUCKETS = 16;
    /** The residual's symbol table, at the root path. */
    public static final int SYMBOLS = 96;

    private Part() {}

    public static boolean isLane(int part) {
        return part >= LANE && part < LANE + MAX_LANES;
    }

    public static boolean isBucket(int part) {
        return part >= BUCKET && part < BUCKET + BUCKETS;
    }
}
