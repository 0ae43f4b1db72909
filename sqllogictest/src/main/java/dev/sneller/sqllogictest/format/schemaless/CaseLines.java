package dev.sneller.sqllogictest.format.schemaless;

import dev.sneller.sqllogictest.compare.Json;
import dev.sneller.sqllogictest.suite.Expected;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Cases as JSON lines, {@code exec/exec.jsonl} and {@code elastic/elastic.jsonl}, over sample tables in files beside the suites. */
final class CaseLines {
    private static final String FLIGHTS = "data/sneller-samples/sample_data_flights.ndjson.gz";

    private CaseLines() {}

    static List<Case> cases(Path suite, String name) throws IOException {
        List<Case> cases = new ArrayList<>();
        Path shared = suite.toAbsolutePath().resolve("../..").normalize();
        for (String line : Files.readAllLines(suite.resolve(name).resolve(name + ".jsonl"))) {
            if (!line.isBlank()) {
                cases.add(read((Map<?, ?>) Json.parse(line), shared));
            }
        }
        return cases;
    }

    private static Case read(Map<?, ?> entry, Path shared) {
        String id = (String) entry.get("id");
        String sql = (String) entry.get("sql");
        return new Case(id, sql, inputs(entry, shared), expected(entry, sql));
    }

    private static List<Case.Input> inputs(Map<?, ?> entry, Path shared) {
        List<Case.Input> inputs = new ArrayList<>();
        if (entry.get("inputs") instanceof Map<?, ?> files) {
            files.forEach((table, file) -> inputs.add(new Case.Input(
                    "", (String) table, null, shared.resolve((String) file).toString())));
        } else if (((String) entry.get("sql")).contains("kibana_sample_data_flights")) {
            inputs.add(new Case.Input(
                    "",
                    "kibana_sample_data_flights",
                    null,
                    shared.resolve(FLIGHTS).toString()));
        } else {
            inputs.add(new Case.Input(
                    "test", "sample_flights", null, shared.resolve(FLIGHTS).toString()));
        }
        return inputs;
    }

    private static Expected expected(Map<?, ?> entry, String sql) {
        boolean ordered = CaseFile.isOrdered(sql);
        if (entry.get("expected") instanceof List<?> rows) {
            return CaseFile.wanted(List.copyOf(rows), sql, rows.size(), ordered, true);
        }
        int count = Integer.parseInt(entry.get("row_count").toString());
        boolean isKnown = ordered || count == 1;
        Object first = entry.get("first_row");
        return CaseFile.wanted(first == null ? List.of() : List.of(first), sql, count, isKnown, false);
    }
}
