package dev.sneller.sqllogictest.format.sqlite;

import dev.sneller.sqllogictest.compare.CellRule;
import dev.sneller.sqllogictest.suite.MemoryWorld;
import dev.sneller.sqllogictest.suite.Script;
import dev.sneller.sqllogictest.suite.Suite;
import dev.sneller.sqllogictest.suite.World;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystemAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * 622 files of 7.2 million queries, from the jar on the class path. With {@code -Dsneller.sample=N} every Nth query is asked: the Kth of
 * each N with {@code -Dsneller.sample.turn=K}, else the one whose turn it is today, so that daily runs come round to all.
 */
public final class SqliteSuite implements Suite {
    private static final String MARK = "net/hydromatic/sqllogictest/Main.class";

    @Override
    public String name() {
        return "sqlite";
    }

    @Override
    public Optional<Path> folder(Path suites) throws IOException {
        Optional<Path> own = Suite.super.folder(suites);
        URL mark = SqliteSuite.class.getClassLoader().getResource(MARK);
        return own.isPresent() || mark == null
                ? own
                : Optional.of(jar(mark.toString()).getPath("test"));
    }

    private static FileSystem jar(String entry) throws IOException {
        URI uri = URI.create(entry.substring(0, entry.indexOf('!')));
        try {
            return FileSystems.newFileSystem(uri, Map.of());
        } catch (FileSystemAlreadyExistsException e) {
            return FileSystems.getFileSystem(uri);
        }
    }

    @Override
    public boolean isLong() {
        return true;
    }

    @Override
    public int workers() {
        return Runtime.getRuntime().availableProcessors();
    }

    @Override
    public boolean isFaultless() {
        return true;
    }

    @Override
    public List<Script> scripts(Path folder) throws IOException {
        int sample = Integer.getInteger("sneller.sample", 1);
        int turn = Integer.getInteger("sneller.sample.turn", today(sample));
        List<Script> scripts = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".test"))
                    .sorted()
                    .toList()) {
                String name = folder.relativize(file).toString();
                scripts.add(new Script(name, () -> new SqliteFile(Files.readAllLines(file), sample, turn).steps()));
            }
        }
        return scripts;
    }

    private static int today(int sample) {
        return (int) Math.floorMod(LocalDate.now(ZoneOffset.UTC).toEpochDay(), (long) sample);
    }

    @Override
    public World open(Script script, Path folder) {
        return MemoryWorld.shared("SQL_DIALECT=ANSI");
    }

    /** Not asked: values are compared as they are printed. */
    @Override
    public CellRule cells() {
        return (wanted, found) -> wanted.equals(found.text());
    }
}
