package dev.sneller.sqllogictest.format.slt;

import dev.sneller.sqllogictest.compare.CellRule;
import dev.sneller.sqllogictest.suite.MemoryWorld;
import dev.sneller.sqllogictest.suite.Script;
import dev.sneller.sqllogictest.suite.Suite;
import dev.sneller.sqllogictest.suite.World;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Every test file of the folder, its connections on one warehouse. */
public final class SltSuite implements Suite {
    /** Both engines find names whatever their case, and one calls its schema main. */
    private static final List<String> PREPARATION = List.of(
            "CREATE SCHEMA IF NOT EXISTS main",
            "USE SCHEMA PUBLIC",
            "ALTER SESSION SET QUOTED_IDENTIFIERS_IGNORE_CASE = TRUE");

    private final String name;
    private final RowForm form;

    private SltSuite(String name, RowForm form) {
        this.name = name;
        this.form = form;
    }

    public static Suite duckdb() {
        return new SltSuite("duckdb", RowForm.TABS);
    }

    public static Suite databend() {
        return new SltSuite("databend", RowForm.BLANKS);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public List<Script> scripts(Path folder) throws IOException {
        List<Script> scripts = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(SltSuite::isTest).sorted().toList()) {
                scripts.add(new Script(
                        folder.relativize(file).toString(),
                        () -> new SltFile(Loops.unrolled(Files.readAllLines(file)), form, folder).steps()));
            }
        }
        return scripts;
    }

    private static boolean isTest(Path file) {
        return file.toString().endsWith(".test") || file.toString().endsWith(".test_slow");
    }

    @Override
    public World open(Script script, Path folder) {
        return new MemoryWorld("", session -> "", session -> PREPARATION);
    }

    @Override
    public CellRule cells() {
        return new SltCells();
    }
}
