package dev.sneller.shell.demo;

import com.github.luben.zstd.ZstdOutputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;

/** Writes the demo's documents as compressed JSON lines: the same bytes on every machine and at every run. */
public final class DemoFiles {
    /** Days of events, a file each. */
    public static final int DAYS = 14;

    /** Events of all days. */
    public static final int EVENTS = 210_000;

    /** Training samples. */
    public static final int SAMPLES = 30_000;

    /** The first moment of the events. */
    public static final Instant START = Instant.parse("2026-11-01T00:00:00Z");

    private static final long SEED = 20_261_101;
    private static final int BUFFER_BYTES = 1 << 16;

    private DemoFiles() {}

    /** Writes {@code events/DAY.ndjson.zst} and {@code samples.ndjson.zst} below the folder; returns their bytes. */
    public static long write(Path folder) throws IOException {
        Path events = Files.createDirectories(folder.resolve("events"));
        long microsBetween = Duration.ofDays(DAYS).toNanos() / 1_000 / EVENTS;
        NetworkEvents network = new NetworkEvents(SEED, START, microsBetween);
        long bytes = 0;
        for (int day = 0; day < DAYS; day++) {
            String name = START.plus(Duration.ofDays(day)).toString().substring(0, 10);
            bytes += lines(events.resolve(name + ".ndjson.zst"), EVENTS / DAYS, network::next);
        }
        return bytes + lines(folder.resolve("samples.ndjson.zst"), SAMPLES, new TrainingSamples(SEED)::next);
    }

    private static long lines(Path file, int count, Supplier<CharSequence> documents) throws IOException {
        try (Writer out = new OutputStreamWriter(
                new BufferedOutputStream(new ZstdOutputStream(Files.newOutputStream(file)), BUFFER_BYTES),
                StandardCharsets.UTF_8)) {
            for (int i = 0; i < count; i++) {
                out.append(documents.get());
            }
        }
        return Files.size(file);
    }
}
