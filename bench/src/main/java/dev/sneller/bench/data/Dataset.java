package dev.sneller.bench.data;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;

/**
 * So many documents of one generator and seed, as a file of JSON lines.
 *
 * @param shape which generator
 * @param seed what its choices depend on
 * @param documents how many
 */
public record Dataset(Shape shape, long seed, int documents) {
    private static final int BUFFER_BYTES = 1 << 20;

    /** The generators. */
    public enum Shape {
        /** Events of a social network, regular and in the order of time. */
        NETWORK,
        /** Reports of machines: shuffled keys, mixed types, deep objects. */
        MACHINES;

        DocumentGenerator generator(long seed) {
            return this == NETWORK ? new NetworkEvents(seed) : new MachineReports(seed);
        }
    }

    /** The name in reports and of files. */
    public String name() {
        return shape.name().toLowerCase(Locale.ROOT) + "-" + documents + "-seed" + seed;
    }

    /** The documents' file in the folder, generated when it is not there yet. */
    public Path file(Path folder) throws IOException {
        Path file = folder.resolve(name() + ".ndjson");
        if (!Files.exists(file)) {
            Files.createDirectories(folder);
            Path unfinished = Files.createTempFile(folder, name(), ".part");
            write(unfinished);
            Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
        }
        return file;
    }

    private void write(Path file) throws IOException {
        DocumentGenerator generator = shape.generator(seed);
        JsonLine line = new JsonLine();
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), BUFFER_BYTES)) {
            for (int i = 0; i < documents; i++) {
                generator.next(line);
                line.writeTo(out);
            }
        }
    }
}
