package dev.sneller.sqllogictest.format.quidem;

import dev.sneller.sqllogictest.compare.CellRule;
import dev.sneller.sqllogictest.suite.MemoryWorld;
import dev.sneller.sqllogictest.suite.Script;
import dev.sneller.sqllogictest.suite.Suite;
import dev.sneller.sqllogictest.suite.World;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Every {@code .iq} file below {@code sql}; each connection it uses is a warehouse of its own. */
public final class QuidemSuite implements Suite {
    @Override
    public String name() {
        return "calcite-quidem";
    }

    @Override
    public List<Script> scripts(Path folder) throws IOException {
        Path root = folder.resolve("sql");
        List<Script> scripts = new ArrayList<>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".iq"))
                    .sorted()
                    .toList()) {
                scripts.add(
                        new Script(root.relativize(file).toString(), new QuidemFile(Files.readAllLines(file)).steps()));
            }
        }
        return scripts;
    }

    @Override
    public World open(Script script, Path folder) {
        return new MemoryWorld("INTEGER_DIVISION=TRUE", session -> session, session -> {
            try {
                return Connections.preparation(session, folder);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    @Override
    public CellRule cells() {
        return new QuidemCells();
    }
}
