package dev.sneller.bench;

import java.sql.SQLException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What our scans of one query touched, by EXPLAIN ANALYZE.
 *
 * @param bytesUsed bytes of pages decoded
 * @param files files of the tables scanned
 * @param filesSkipped of them, those never opened
 */
record ScanCounts(long bytesUsed, long files, long filesSkipped) {
    private static final Pattern COUNT = Pattern.compile("\\b(bytes_used|files|files_skipped)=(\\d+)");

    static ScanCounts of(Sneller database, String sql) throws SQLException {
        long bytes = 0;
        long files = 0;
        long skipped = 0;
        for (String line : database.rows("EXPLAIN ANALYZE " + sql)) {
            Matcher count = COUNT.matcher(line);
            while (count.find()) {
                long value = Long.parseLong(count.group(2));
                switch (count.group(1)) {
                    case "bytes_used" -> bytes += value;
                    case "files" -> files += value;
                    default -> skipped += value;
                }
            }
        }
        return new ScanCounts(bytes, files, skipped);
    }

    long filesOpened() {
        return files - filesSkipped;
    }
}
