package dev.sneller.sqllogictest.format.fakesnow;

import dev.sneller.sqllogictest.compare.CellRule;
import dev.sneller.sqllogictest.compare.Json;
import dev.sneller.sqllogictest.suite.Expected;
import dev.sneller.sqllogictest.suite.MemoryWorld;
import dev.sneller.sqllogictest.suite.Script;
import dev.sneller.sqllogictest.suite.Step;
import dev.sneller.sqllogictest.suite.Suite;
import dev.sneller.sqllogictest.suite.World;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code cases.jsonl}: a record a line, each in a new database: statements before it, one statement, its rows. */
public final class FakesnowSuite implements Suite {
    private static final List<String> PREPARATION = List.of("CREATE DATABASE DB1", "CREATE SCHEMA SCHEMA1");

    @Override
    public String name() {
        return "fakesnow";
    }

    /** One for each of the upstream files. */
    @Override
    public List<Script> scripts(Path folder) throws IOException {
        Map<String, List<Step>> files = new LinkedHashMap<>();
        for (String line : Files.readAllLines(folder.resolve("cases.jsonl"))) {
            if (!line.isBlank()) {
                Map<?, ?> entry = (Map<?, ?>) Json.parse(line);
                String[] id = ((String) entry.get("id")).split("/", 3);
                add(entry, id[2], files.computeIfAbsent(id[1], file -> new ArrayList<>()));
            }
        }
        return files.entrySet().stream()
                .map(file -> new Script(file.getKey(), file.getValue()))
                .toList();
    }

    private static void add(Map<?, ?> entry, String record, List<Step> steps) {
        List<?> setup = (List<?>) entry.get("setup");
        for (int i = 0; i < setup.size(); i++) {
            steps.add(new Step(record + "+" + i, record, (String) setup.get(i), new Expected.Preparation()));
        }
        steps.add(new Step(record, record, (String) entry.get("sql"), expected(entry)));
    }

    private static Expected expected(Map<?, ?> entry) {
        if (isSet(entry, "error")) {
            return new Expected.Failure();
        }
        List<List<String>> rows = new ArrayList<>();
        for (Object row : (List<?>) entry.get("rows")) {
            rows.add(((List<?>) row).stream().map(FakesnowCells::written).toList());
        }
        List<String> columns = entry.get("columns") instanceof List<?> names
                ? names.stream().map(String::valueOf).toList()
                : List.of();
        return new Expected.Answer(rows, isSet(entry, "ordered"), isSet(entry, "first_row_only"), columns);
    }

    private static boolean isSet(Map<?, ?> entry, String flag) {
        return Boolean.TRUE.equals(entry.get(flag));
    }

    /** A warehouse for each record. */
    @Override
    public World open(Script script, Path folder) {
        return new MemoryWorld("", record -> record.replace('/', '-'), record -> PREPARATION);
    }

    @Override
    public CellRule cells() {
        return new FakesnowCells();
    }

    @Override
    public String key(Script script, Step step) {
        return "fakesnow/" + script.name() + "/" + step.place();
    }
}
