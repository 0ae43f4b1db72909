package dev.sneller.bench;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;

/** The peer: one file in its newest storage version, which shreds VARIANT. */
final class DuckDb extends Database {
    DuckDb(Path folder) {
        super(folder, "jdbc:duckdb:");
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
                "SET threads=" + Runtime.getRuntime().availableProcessors(),
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
