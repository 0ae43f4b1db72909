package dev.sneller.ingest;

import com.github.luben.zstd.Zstd;
import dev.sneller.memory.MemoryBudget;
import dev.sneller.memory.Reservation;
import dev.sneller.table.ScanUnit.RawFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/** A folder of raw files for tests, and ways to read them. */
final class JsonFolder {
    private final Path folder;
    private final RawFiles files = new RawFiles(bucket -> {
        throw new IllegalStateException("no bucket " + bucket);
    });

    JsonFolder(Path folder) {
        this.folder = folder;
    }

    Path write(String name, String text) throws IOException {
        return write(name, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Compressed as the name says. */
    Path write(String name, byte[] text) throws IOException {
        byte[] stored = name.endsWith(".gz") ? gzip(text) : name.endsWith(".zst") ? Zstd.compress(text) : text;
        return Files.write(folder.resolve(name), stored);
    }

    static byte[] gzip(byte[] text) throws IOException {
        ByteArrayOutputStream stored = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(stored)) {
            out.write(text);
        }
        return stored.toByteArray();
    }

    RawFiles files() {
        return files;
    }

    JsonSource source(String glob, JsonOptions options) {
        List<RawFile> found =
                files.find(folder + "/" + glob).stream().map(FoundFile::file).toList();
        return new JsonSource(files, found, options);
    }

    /** Integers of all documents, read by one thread. */
    List<Long> ids(String glob, JsonOptions options) {
        try (JsonSource source = source(glob, options)) {
            return drain(source);
        }
    }

    static List<Long> drain(JsonSource source) {
        IdSink sink = new IdSink();
        try (Reservation memory = new MemoryBudget(1L << 30).open("test");
                JsonReader reader = source.open(memory)) {
            while (reader.next(sink.sink())) {
                assert reader.location() != null;
            }
        }
        return sink.ids();
    }

    /** Integers of all documents, read by several threads, sorted. */
    static List<Long> drain(JsonSource source, int threads) throws InterruptedException {
        List<Long> ids = new ArrayList<>();
        List<Thread> readers = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            Thread reader = new Thread(() -> {
                List<Long> mine = drain(source);
                synchronized (ids) {
                    ids.addAll(mine);
                }
            });
            reader.start();
            readers.add(reader);
        }
        for (Thread reader : readers) {
            reader.join();
        }
        Collections.sort(ids);
        return ids;
    }
}
