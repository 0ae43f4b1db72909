package dev.sneller.proof;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What EXPLAIN ANALYZE tells of one scan. */
record ScanReport(String line) {
    /** The first scan of a table. */
    static ScanReport of(Connection connection, String query, String table) throws SQLException {
        List<String> plan = Sql.column(connection, "EXPLAIN ANALYZE " + query);
        return plan.stream()
                .filter(line -> line.contains("Scan " + table) && line.contains(" files="))
                .findFirst()
                .map(ScanReport::new)
                .orElseThrow(() -> new AssertionError(plan.toString()));
    }

    /** A count by its name; 0 when it is not told. */
    long count(String name) {
        Matcher count = Pattern.compile("\\b" + name + "=(\\d+)").matcher(line);
        return count.find() ? Long.parseLong(count.group(1)) : 0;
    }

    long filesOpened() {
        return count("files") - count("files_skipped");
    }
}
