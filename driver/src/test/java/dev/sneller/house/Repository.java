package dev.sneller.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The checkout that the tests run in, read as files. */
final class Repository {
    static final List<String> MODULES = List.of("engine", "metastore", "driver", "sqllogictest", "bench");
    static final Path ROOT = findRoot();

    private Repository() {}

    /** All hand-written Java files below the given source roots ({@code src/main}, {@code src/test}) of every module. */
    static List<Path> javaFiles(String... sourceRoots) {
        return MODULES.stream()
                .flatMap(module -> Stream.of(sourceRoots)
                        .map(root -> ROOT.resolve(module).resolve(root))
                        .filter(Files::isDirectory)
                        .flatMap(Repository::walk))
                .filter(file -> file.toString().endsWith(".java"))
                .sorted()
                .toList();
    }

    static String read(String relative) {
        return read(ROOT.resolve(relative));
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Path> walk(Path root) {
        try {
            return Files.walk(root);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path findRoot() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.isRegularFile(folder.resolve("docs/ARCHITECTURE.md"))) {
            folder = folder.getParent();
        }
        return folder;
    }
}
