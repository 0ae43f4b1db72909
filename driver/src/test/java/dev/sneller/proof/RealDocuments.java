package dev.sneller.proof;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** Files of real documents beside the checkout. */
final class RealDocuments {
    static final Path FOLDER =
            Path.of("..", "..", "shared", "data").toAbsolutePath().normalize();

    private RealDocuments() {}

    static boolean areThere() {
        return Files.isDirectory(FOLDER);
    }

    static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            return files.filter(file -> file.toString().matches(".*\\.ndjson(\\.gz)?"))
                    .sorted()
                    .toList();
        }
    }

    /** The documents of a file, one a line, blank lines left out. */
    static List<String> lines(Path file) throws IOException {
        InputStream stored = Files.newInputStream(file);
        InputStream text = file.toString().endsWith(".gz") ? new GZIPInputStream(stored) : stored;
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(text, StandardCharsets.UTF_8))) {
            return lines.lines().filter(line -> !line.isBlank()).toList();
        }
    }
}
