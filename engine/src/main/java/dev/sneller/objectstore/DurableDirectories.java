package dev.sneller.objectstore;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Directories under a root, made when first needed, with every step of the way to them durable.
 *
 * <p>A directory found there may have been made by a process that died before it synced the parent; so the way to each is synced
 * once in this process, whoever made it.
 */
final class DurableDirectories {
    /** Makes the names in a directory durable. */
    interface Sync {
        void sync(Path directory) throws IOException;
    }

    private final Path root;
    private final Sync sync;
    private final Set<Path> durable = ConcurrentHashMap.newKeySet();

    DurableDirectories(Path root, Sync sync) {
        this.root = root;
        this.sync = sync;
    }

    /** Makes {@code directory}, which is the root or lies below it. */
    void make(Path directory) throws IOException {
        if (durable.contains(directory)) {
            return;
        }
        if (directory.equals(root)) {
            makeRoot(directory);
        } else {
            make(directory.getParent());
            Files.createDirectories(directory);
            sync.sync(directory.getParent());
        }
        durable.add(directory);
    }

    /** The way above the root is synced only where it is new: a reader of the root may not open its parents. */
    private void makeRoot(Path directory) throws IOException {
        if (Files.isDirectory(directory)) {
            return;
        }
        Path existing = directory;
        while (existing != null && !Files.exists(existing)) {
            existing = existing.getParent();
        }
        Files.createDirectories(directory);
        for (Path made = directory.getParent(); made != null && existing != null; made = made.getParent()) {
            sync.sync(made);
            if (made.equals(existing)) {
                return;
            }
        }
    }
}
