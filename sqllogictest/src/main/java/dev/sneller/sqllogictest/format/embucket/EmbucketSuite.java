package dev.sneller.sqllogictest.format.embucket;

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

/** {@code records.jsonl}: a record a line, the records of a file on one connection. */
public final class EmbucketSuite implements Suite {
    /** Where most of the records were made. */
    private static final String TIME_ZONE = "TIMEZONE=America/Los_Angeles";

    @Override
    public String name() {
        return "embucket";
    }

    @Override
    public List<Script> scripts(Path folder) throws IOException {
        Map<String, List<Step>> files = new LinkedHashMap<>();
        for (String line : Files.readAllLines(folder.resolve("records.jsonl"))) {
            if (!line.isBlank()) {
                Map<?, ?> entry = (Map<?, ?>) Json.parse(line);
                files.computeIfAbsent((String) entry.get("file"), file -> new ArrayList<>())
                        .add(step(entry));
            }
        }
        return files.entrySet().stream()
                .map(entry -> new Script(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static Step step(Map<?, ?> entry) {
        return new Step(((Number) entry.get("line")).intValue(), (String) entry.get("sql"), expected(entry));
    }

    private static Expected expected(Map<?, ?> entry) {
        if (entry.get("kind").equals("statement")) {
            return entry.get("expect").equals("error") ? new Expected.Failure() : new Expected.Success();
        }
        boolean varies = isSet(entry, "environment") || isSet(entry, "approximate");
        if (varies) {
            return new Expected.Shape(((Number) entry.get("columns")).intValue());
        }
        List<List<String>> rows = new ArrayList<>();
        for (Object row : (List<?>) entry.get("rows")) {
            rows.add(((List<?>) row).stream().map(String::valueOf).toList());
        }
        return new Expected.Answer(rows, isSet(entry, "ordered"));
    }

    private static boolean isSet(Map<?, ?> entry, String flag) {
        return Boolean.TRUE.equals(entry.get(flag));
    }

    @Override
    public World open(Script script, Path folder) {
        return MemoryWorld.shared(TIME_ZONE);
    }

    @Override
    public CellRule cells() {
        return new EmbucketCells();
    }
}
