package dev.sneller.house;

import java.io.File;
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

    /** Folders of compiled classes: those of Maven, or what else the class path has, as in an IDE. */
    static List<Path> classFolders() {
        List<Path> built = MODULES.stream()
                .map(module -> ROOT.resolve(module).resolve("target/classes"))
                .filter(Files::isDirectory)
                .toList();
        if (!built.isEmpty()) {
            return built;
        }
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                .filter(Files::isDirectory)
                .toList();
    }

    /** Whether the file, relative to a source root, is one of some module's tests. */
    static boolean isTestSource(String file) {
        return MODULES.stream()
                .anyMatch(module -> Files.exists(
                        ROOT.resolve(module).resolve("src/test/java").resolve(file)));
    }

    /** Whether the module has sources of this package, written or generated. */
    static boolean isPackageOf(String module, String packageName) {
        return Stream.of("src/main/java", "src/main/java21", "target/generated-sources/grammar")
                .anyMatch(root ->
                        Files.isDirectory(ROOT.resolve(module).resolve(root).resolve(packageName.replace('.', '/'))));
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
