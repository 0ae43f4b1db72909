package dev.sneller.metastore.log;

import java.util.UUID;

/** Where the objects of a warehouse lie, relative to it. */
public final class ObjectKeys {
    /** Entries per folder: one LIST page on S3. */
    public static final int BLOCK_LENGTH = 1000;

    /** Written once, read by every opener. */
    public static final String WAREHOUSE = "warehouse";

    private ObjectKeys() {}

    /** Entry {@code number}: the digits of the path, read without slashes, are the number. */
    public static String entry(long number) {
        return "log/" + digits(number / BLOCK_LENGTH, 17) + '/' + digits(number % BLOCK_LENGTH, 3);
    }

    /** The block of entries that {@code number} belongs to. */
    public static long block(long number) {
        return number / BLOCK_LENGTH;
    }

    /** Once this object exists, every entry of the block may be deleted; it is never deleted itself. */
    public static String closedBlock(long block) {
        return "closed/" + digits(block, 17);
    }

    /** A data file; the last byte of its id comes first, because times in front would all hit one partition of a bucket. */
    public static String dataFile(UUID file) {
        String text = file.toString();
        return "data/" + text.substring(text.length() - 2) + '/' + text + ".pax";
    }

    private static String digits(long value, int width) {
        String text = Long.toString(value);
        return "0".repeat(Math.max(0, width - text.length())) + text;
    }
}
