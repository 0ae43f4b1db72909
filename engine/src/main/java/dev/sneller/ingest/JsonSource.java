package dev.sneller.ingest;

import dev.sneller.memory.Reservation;
import dev.sneller.table.ScanUnit.RawFile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * The documents of JSON files, for any number of threads: each opens a {@link JsonReader}, and all share the files block by block.
 *
 * <p>Documents of one block come in order; blocks go to whoever asks, in the order of their file. Closed after its readers.
 */
public final class JsonSource implements AutoCloseable {
    private static final int TASK_BYTES = 1 << 20;

    private final List<RawFile> files;
    private final JsonOptions options;
    private final TextOpening opening;
    private final List<FileProgress> started = new ArrayList<>();
    /** Files that still have text, with the number of readers at each. */
    private final Map<FileBlocks, Integer> open = new IdentityHashMap<>();

    private int nextFile;

    public JsonSource(RawFiles rawFiles, List<RawFile> files, JsonOptions options) {
        this.files = List.copyOf(files);
        this.options = options;
        this.opening = new TextOpening(rawFiles, options.outerArray());
    }

    /** How many threads can usefully read at the same time, at least 1. */
    public int parallelism() {
        long tasks = 0;
        for (RawFile file : files) {
            tasks += Compression.isNamed(file.location()) ? 2 : file.bytes() / TASK_BYTES + 1;
        }
        return (int) Math.max(1, Math.min(Integer.MAX_VALUE, tasks));
    }

    /** A reader for one thread. @param memory charged with the blocks; the caller's */
    public JsonReader open(Reservation memory) {
        return new JsonReader(this, options, new TextPlaces(opening), memory);
    }

    /** What became of the files begun so far, sorted by location. */
    public synchronized List<FileReport> reports() {
        return started.stream()
                .map(FileProgress::report)
                .sorted(Comparator.comparing(FileReport::location))
                .toList();
    }

    @Override
    public synchronized void close() {
        open.keySet().forEach(JsonSource::close);
        open.clear();
        nextFile = files.size();
    }

    /** Where a reader goes on whose file is at its end: a file nobody reads yet, else one that others read; null when none is left. */
    synchronized FileBlocks another(FileBlocks done, JsonReader reader) {
        if (done != null) {
            leave(done, true);
        }
        while (nextFile < files.size()) {
            RawFile file = files.get(nextFile++);
            if (options.onError() == OnError.SKIP_FILE && !isGood(file, reader)) {
                continue;
            }
            FileBlocks blocks = begin(file);
            started.add(blocks.progress());
            open.put(blocks, 1);
            return blocks;
        }
        for (FileBlocks blocks : open.keySet()) {
            if (!blocks.isDone()) {
                open.merge(blocks, 1, Integer::sum);
                return blocks;
            }
        }
        return null;
    }

    synchronized void leave(FileBlocks blocks, boolean done) {
        Integer readers = open.computeIfPresent(blocks, (file, count) -> count - 1);
        if (done && readers != null && readers == 0) {
            open.remove(blocks);
            close(blocks);
        }
    }

    private boolean isGood(RawFile file, JsonReader reader) {
        FileBlocks blocks = begin(file);
        try {
            if (reader.judge(blocks)) {
                return true;
            }
        } finally {
            close(blocks);
        }
        blocks.progress().skip();
        started.add(blocks.progress());
        return false;
    }

    private FileBlocks begin(RawFile file) {
        try {
            return opening.open(file);
        } catch (IOException failure) {
            throw RawFiles.unreadable(file.location(), failure);
        }
    }

    private static void close(FileBlocks blocks) {
        try {
            blocks.close();
        } catch (IOException failure) {
            throw RawFiles.unreadable(blocks.progress().location(), failure);
        }
    }
}
