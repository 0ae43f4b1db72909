package dev.sneller.exec.spill;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The folder of this process below a spill directory, known as living by the lock its {@code lock} file bears; what a process that was
 * killed has left is removed when the next one comes. Shared by the engines of the process. Thread-safe.
 */
final class SpillFolder {
    private static final String PREFIX = "sneller-spill-";
    private static final String LOCK = "lock";
    private static final Map<Path, SpillFolder> OPEN = new HashMap<>();

    private final Path parent;
    private final AtomicLong nextFile = new AtomicLong();
    private int users;
    private Path folder;
    private FileChannel lock;

    private SpillFolder(Path parent) {
        this.parent = parent;
    }

    /** The folder below {@code parent}; made when the first file is. Leftovers are removed as far as that is possible. */
    static SpillFolder acquire(Path parent) {
        Path key = parent.toAbsolutePath().normalize();
        synchronized (OPEN) {
            SpillFolder folder = OPEN.get(key);
            if (folder == null) {
                removeLeftovers(key);
                folder = new SpillFolder(key);
                OPEN.put(key, folder);
            }
            folder.users++;
            return folder;
        }
    }

    /** One engine leaves; the last one removes the folder. */
    void release() {
        synchronized (OPEN) {
            if (--users == 0) {
                OPEN.remove(parent);
                remove();
            }
        }
    }

    Path parent() {
        return parent;
    }

    /** A path for a new file. */
    Path newFile() throws IOException {
        return folder().resolve(nextFile.getAndIncrement() + ".spill");
    }

    private synchronized Path folder() throws IOException {
        if (folder == null) {
            Files.createDirectories(parent);
            while (folder == null) {
                tryCreate(parent.resolve(PREFIX + process() + "-" + UUID.randomUUID()));
            }
        }
        return folder;
    }

    /** Somebody who cleans up may get in between making the folder and locking it: then another one is made. */
    private void tryCreate(Path candidate) throws IOException {
        Files.createDirectory(candidate);
        FileChannel channel;
        try {
            channel = openLock(candidate);
        } catch (NoSuchFileException removed) {
            return;
        }
        if (channel.tryLock() != null && Files.exists(candidate.resolve(LOCK))) {
            folder = candidate;
            lock = channel;
        } else {
            channel.close();
        }
    }

    private static FileChannel openLock(Path folder) throws IOException {
        return FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }

    private synchronized void remove() {
        if (folder != null) {
            empty(folder);
            delete(folder.resolve(LOCK));
            try {
                lock.close();
            } catch (IOException e) {
                // The lock ends with the process at the latest.
            }
            // Where an open file cannot be deleted.
            delete(folder.resolve(LOCK));
            delete(folder);
            folder = null;
        }
    }

    /** Removes the folders whose processes have died. One of this process is never touched: closing its lock file would free the lock. */
    private static void removeLeftovers(Path parent) {
        String own = PREFIX + process() + "-";
        try (DirectoryStream<Path> found = Files.newDirectoryStream(parent, PREFIX + "*")) {
            for (Path folder : found) {
                if (!folder.getFileName().toString().startsWith(own)) {
                    removeIfDead(folder);
                }
            }
        } catch (IOException e) {
            // A directory that cannot be listed has nothing of ours, or is named when the first file fails.
        }
    }

    private static void removeIfDead(Path folder) {
        try (FileChannel channel = openLock(folder);
                FileLock free = channel.tryLock()) {
            if (free != null) {
                empty(folder);
                Files.deleteIfExists(folder.resolve(LOCK));
            } else {
                return;
            }
        } catch (IOException | OverlappingFileLockException e) {
            // Another cleaner was faster, or the folder belongs to somebody else.
            return;
        }
        delete(folder.resolve(LOCK));
        delete(folder);
    }

    private static void empty(Path folder) {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.spill")) {
            files.forEach(SpillFolder::delete);
        } catch (IOException e) {
            // The next process tries again.
        }
    }

    /** Deletes what can be deleted; the rest is the next process's to remove. */
    static void delete(Path path) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            // As said above.
        }
    }

    /** Names this process among all that ran or will run here, so that a number used again is not taken for it. */
    private static String process() {
        ProcessHandle self = ProcessHandle.current();
        long started = self.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
        return self.pid() + "-" + Long.toString(started, Character.MAX_RADIX);
    }
}
