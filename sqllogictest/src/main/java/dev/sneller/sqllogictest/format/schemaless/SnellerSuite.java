package dev.sneller.sqllogictest.format.schemaless;

import dev.sneller.sqllogictest.compare.CellRule;
import dev.sneller.sqllogictest.suite.Script;
import dev.sneller.sqllogictest.suite.Step;
import dev.sneller.sqllogictest.suite.Suite;
import dev.sneller.sqllogictest.suite.World;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The query tests of Sneller: one script a folder of {@code .test} files, one for each file of JSON lines. */
public final class SnellerSuite implements Suite {
    private static final String QUERIES = "queries";

    @Override
    public String name() {
        return "sneller-queries";
    }

    @Override
    public List<Script> scripts(Path folder) throws IOException {
        List<Script> scripts = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder.resolve(QUERIES))) {
            for (Path place : files.filter(Files::isDirectory).sorted().toList()) {
                if (!CaseFile.in(place).isEmpty()) {
                    scripts.add(new Script(
                            folder.relativize(place).toString(), () -> steps(folder, CaseFile.cases(folder, place))));
                }
            }
        }
        for (String lines : List.of("exec", "elastic")) {
            scripts.add(new Script(lines, () -> steps(folder, CaseLines.cases(folder, lines))));
        }
        return scripts;
    }

    private static List<Step> steps(Path folder, List<Case> cases) {
        return cases.stream()
                .map(one -> new Step(one.name(), one.name(), asDocuments(one.sql()), one.expected()))
                .toList();
    }

    /** The rows as documents in which missing values have no key; a plan stays what it is. */
    private static String asDocuments(String sql) {
        return sql.startsWith("EXPLAIN") ? sql : "SELECT row AS document FROM (\n" + sql + "\n) AS row";
    }

    @Override
    public World open(Script script, Path folder) throws IOException {
        List<Case> cases = script.name().startsWith(QUERIES)
                ? CaseFile.cases(folder, folder.resolve(script.name()))
                : CaseLines.cases(folder, script.name());
        return new CaseWorld(cases);
    }

    /** Rows are judged as documents, never cell by cell. */
    @Override
    public CellRule cells() {
        return (wanted, found) -> wanted.equals(found.text());
    }
}
