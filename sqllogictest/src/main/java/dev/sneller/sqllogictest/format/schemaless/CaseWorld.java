package dev.sneller.sqllogictest.format.schemaless;

import dev.sneller.sqllogictest.suite.MemoryWorld;
import dev.sneller.sqllogictest.suite.World;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A warehouse for each case, its tables loaded from files that live as long as the world. */
final class CaseWorld implements World {
    /** Doubles that JSON does not write, as the suite writes them, and as a lenient reader takes them. */
    private static final Map<String, String> SPECIAL = Map.of(
            "\"float64:inf\"", "Infinity",
            "\"float64:+inf\"", "Infinity",
            "\"float64:-inf\"", "-Infinity",
            "\"float64:nan\"", "NaN",
            "\"float64:NaN\"", "NaN",
            "\"float64:-0\"", "-0.0");

    private final Map<String, Case> cases;
    private final List<Path> files = new ArrayList<>();
    private final MemoryWorld warehouses;

    CaseWorld(List<Case> all) {
        cases = all.stream().collect(Collectors.toMap(Case::name, Function.identity()));
        warehouses = new MemoryWorld("", name -> name, this::preparation);
    }

    private List<String> preparation(String name) {
        List<String> statements = new ArrayList<>();
        for (Case.Input input : cases.get(name).inputs()) {
            if (!input.schema().isEmpty()) {
                statements.add("CREATE SCHEMA IF NOT EXISTS \"" + input.schema() + '"');
            }
            if (input.schema().isEmpty()) {
                statements.add("USE SCHEMA PUBLIC");
            }
            statements.add("CREATE TABLE " + input.name() + " (DOC VARIANT)");
            statements.add(loading(input));
        }
        statements.add("USE SCHEMA PUBLIC");
        statements.add("ALTER SESSION SET SQL_DIALECT = 'SNELLER'");
        return statements;
    }

    private String loading(Case.Input input) {
        String file = input.file() == null ? written(input.rows()).toString() : input.file();
        String source = '\'' + file + '\'';
        if (input.rows() == null || !input.rows().contains("\"float64:")) {
            return "COPY INTO " + input.name() + " FROM " + source;
        }
        String text = "TO_JSON($1)";
        for (Map.Entry<String, String> special : SPECIAL.entrySet()) {
            text = "REPLACE(" + text + ", '" + special.getKey() + "', '" + special.getValue() + "')";
        }
        return "INSERT INTO " + input.name() + " SELECT PARSE_JSON(" + text + ") FROM " + source;
    }

    private Path written(String rows) {
        try {
            Path file = Files.createTempFile("case", ".ndjson");
            files.add(file);
            return Files.writeString(file, JsonLines.of(rows));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Connection session(String name) throws SQLException {
        return warehouses.session(name);
    }

    @Override
    public void close() throws SQLException {
        warehouses.close();
        for (Path file : files) {
            try {
                Files.deleteIfExists(file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
