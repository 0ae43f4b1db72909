package dev.sneller.exec.spill;

import dev.sneller.type.LogicalType;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.LongConsumer;

/** The spill files of one query; closing removes those that are left. Thread-safe, each file by itself is not. */
public final class SpillFiles implements AutoCloseable {
    private final SpillDirectory directory;
    private final Set<SpillFile> files = new HashSet<>();

    SpillFiles(SpillDirectory directory) {
        this.directory = directory;
    }

    /**
     * An empty file to be written and then read, on disk from its first full block.
     *
     * @param types of its columns
     * @param meter told the bytes of each block written
     */
    public SpillFile create(List<LogicalType> types, LongConsumer meter) {
        SpillFile file = new SpillFile(this, directory, types, meter);
        synchronized (files) {
            files.add(file);
        }
        return file;
    }

    void forget(SpillFile file) {
        synchronized (files) {
            files.remove(file);
        }
    }

    @Override
    public void close() {
        List<SpillFile> left;
        synchronized (files) {
            left = List.copyOf(files);
        }
        left.forEach(SpillFile::close);
    }
}
