package dev.sneller.proof;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Tells when a data file appears in a warehouse's folder. */
final class NewDataFiles implements AutoCloseable {
    private static final String SUFFIX = ".pax";

    private final WatchService watcher;

    /** Makes the folders that data files go to, so that each can be watched before it is used. */
    NewDataFiles(Path warehouse) throws IOException {
        watcher = warehouse.getFileSystem().newWatchService();
        for (int shard = 0; shard < 256; shard++) {
            Path folder = warehouse.resolve("data").resolve(String.format("%02x", shard));
            Files.createDirectories(folder).register(watcher, StandardWatchEventKinds.ENTRY_CREATE);
        }
    }

    /** Returns as soon as the next one is there. */
    void awaitNext() throws InterruptedException {
        for (WatchKey old = watcher.poll(); old != null; old = watcher.poll()) {
            old.pollEvents();
            old.reset();
        }
        while (true) {
            WatchKey key = watcher.poll(1, TimeUnit.MINUTES);
            if (key == null) {
                throw new IllegalStateException("no data file in a minute");
            }
            boolean isData = key.pollEvents().stream()
                    .anyMatch(event -> event.context().toString().endsWith(SUFFIX));
            key.reset();
            if (isData) {
                return;
            }
        }
    }

    static int count(Path warehouse) throws IOException {
        try (Stream<Path> files = Files.walk(warehouse.resolve("data"))) {
            return (int) files.filter(file -> file.toString().endsWith(SUFFIX)).count();
        }
    }

    @Override
    public void close() throws IOException {
        watcher.close();
    }
}
