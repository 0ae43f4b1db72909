package dev.sneller.bench;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A warehouse of ours. */
final class Sneller extends Database {
    private final Map<String, Long> options = new TreeMap<>();

    Sneller(Path folder) {
        super(folder);
    }

    /** Sets an option of the engine for connections to come. */
    void option(String name, long value) {
        options.put(name, value);
    }

    @Override
    String url() {
        String values = options.entrySet().stream()
                .map(option -> option.getKey() + "=" + option.getValue())
                .collect(Collectors.joining("&"));
        return "jdbc:sneller:" + folder.resolve("warehouse") + (values.isEmpty() ? "" : "?" + values);
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
