package dev.sneller.bench;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;

/** The peer: one file in its newest storage version, which shreds VARIANT. */
final class DuckDb extends Database {
    private int threads = Runtime.getRuntime().availableProcessors();

    DuckDb(Path folder) {
        super(folder);
    }

    /** For connections to come. */
    void threads(int count) {
        threads = count;
    }

    @Override
    String url() {
        return "jdbc:duckdb:";
    }

    @Override
    String name() {
        return "duckdb";
    }

    @Override
    List<String> greeting() {
        return List.of(
                "ATTACH '" + folder.resolve("bench.db") + "' AS bench (STORAGE_VERSION 'latest')",
                "USE bench",
                "SET threads=" + threads,
                "SET default_null_order='NULLS_LAST_ON_ASC_FIRST_ON_DESC'",
                "SET TimeZone='UTC'");
    }

    @Override
    void load(Path documents) throws SQLException {
        execute("CREATE TABLE e (v VARIANT)");
        execute("INSERT INTO e SELECT json::VARIANT FROM read_json_objects('" + documents
                + "', format='newline_delimited')");
        execute("CHECKPOINT");
    }
}
