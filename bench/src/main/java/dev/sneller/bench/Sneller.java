package dev.sneller.bench;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;

/** A warehouse of ours. */
final class Sneller extends Database {
    Sneller(Path folder) {
        super(folder, "jdbc:sneller:" + folder.resolve("warehouse"));
    }

    @Override
    String name() {
        return "sneller";
    }

    @Override
    List<String> greeting() {
        return List.of();
    }

    @Override
    void load(Path documents) throws SQLException {
        execute("CREATE TABLE e (v VARIANT)");
        execute("COPY INTO e FROM '" + documents + "' FILE_FORMAT = (TYPE = JSON)");
    }
}
