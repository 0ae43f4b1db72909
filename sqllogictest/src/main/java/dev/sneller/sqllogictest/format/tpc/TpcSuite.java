package dev.sneller.sqllogictest.format.tpc;

import dev.sneller.sqllogictest.compare.CellRule;
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
import java.util.List;
import java.util.stream.Stream;

/**
 * {@code queries/qNN.sql} with {@code answers/sfX/qNN.csv}, at the scale factor {@code -Dsneller.scale}. When it is not given, the smallest
 * one for which the generator makes the rows of the answers: fractions of TPC-DS are not defined.
 */
public final class TpcSuite implements Suite {

    private final String name;
    private final TpcTables tables;
    private final String scale;

    private TpcSuite(String name, TpcTables tables, String smallest) {
        this.name = name;
        this.tables = tables;
        this.scale = System.getProperty("sneller.scale", smallest);
    }

    public static Suite tpch() {
        return new TpcSuite("tpch", new TpchTables(), "0.01");
    }

    public static Suite tpcds() {
        return new TpcSuite("tpcds", new TpcdsTables(), "1");
    }

    @Override
    public String name() {
        return name;
    }

    /** Rows of TPC-DS take longer to make than to ask. */
    @Override
    public boolean isLong() {
        return name.equals("tpcds");
    }

    /** One script: the queries share their tables. */
    @Override
    public List<Script> scripts(Path folder) throws IOException {
        Path answers = folder.resolve("answers/sf" + scale);
        List<Step> steps = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder.resolve("queries"))) {
            for (Path file : files.sorted().toList()) {
                String query = file.getFileName().toString().replace(".sql", "");
                String sql = nullsLast(Files.readString(file).strip().replaceAll(";$", ""));
                steps.add(new Step(query, "", sql, answer(answers.resolve(query + ".csv"))));
            }
        }
        return List.of(new Script("sf" + scale, steps));
    }

    private static Expected answer(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file);
        String[] heads = lines.get(0).split("\\|", -1);
        return new Expected.Answer(
                lines.subList(1, lines.size()).stream()
                        .map(line -> cells(line.split("\\|", -1), heads))
                        .toList(),
                true);
    }

    /** Addresses are made of letters by another rule than that of the rows here. */
    private static List<String> cells(String[] row, String[] heads) {
        List<String> cells = new ArrayList<>();
        for (int c = 0; c < row.length; c++) {
            boolean isText = c < heads.length && heads[c].matches("[a-z]_address");
            cells.add(isText ? TpcCells.ANYTHING : row[c]);
        }
        return cells;
    }

    /** The answers have NULLs last whatever the direction. */
    private static String nullsLast(String sql) {
        return sql.replaceAll("(?i)\\bdesc\\b(?!\\s+nulls)", "DESC NULLS LAST");
    }

    @Override
    public World open(Script script, Path folder) throws IOException {
        List<String> statements = tables.statements(folder, TpcFolder.of(name, Double.parseDouble(scale)));
        return new MemoryWorld("", session -> session, session -> statements);
    }

    @Override
    public CellRule cells() {
        return new TpcCells();
    }
}
