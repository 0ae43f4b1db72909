package dev.sneller.sqllogictest.format.tpc;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where the generated rows of a benchmark at a scale factor are: below {@code -Dsneller.data}, kept for the next run, else in a temporary
 * folder.
 */
record TpcFolder(Path path, double scale) {
    static TpcFolder of(String benchmark, double scale) throws IOException {
        String kept = System.getProperty("sneller.data");
        if (kept != null) {
            return new TpcFolder(Files.createDirectories(Path.of(kept, benchmark + "-sf" + scale)), scale);
        }
        Path folder = Files.createTempDirectory("sneller-" + benchmark);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
        return new TpcFolder(folder, scale);
    }

    private static void delete(Path folder) {
        try (var files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                Files.delete(file);
            }
            Files.delete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
