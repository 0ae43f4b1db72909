package dev.sneller.ingest;

import dev.sneller.table.ScanUnit.RawFile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Files that any number of readers work off together, block by block: a reader takes a file nobody reads yet, and when there is none helps
 * with one that others read. Thread-safe; closed after its readers.
 */
public final class SharedFiles implements AutoCloseable {
    private static final int TASK_BYTES = 1 << 20;

    private final List<RawFile> files;
    private final TextOpening opening;
    private final List<FileProgress> started = new ArrayList<>();
    /** Files that still have text, with the number of readers at each. */
    private final Map<FileBlocks, Integer> open = new IdentityHashMap<>();

    private int nextFile;

    public SharedFiles(List<RawFile> files, TextOpening opening) {
        this.files = List.copyOf(files);
        this.opening = opening;
    }

    /** How many threads can usefully read at the same time, at least 1. */
    public int parallelism() {
        long tasks = 0;
        for (RawFile file : files) {
            tasks += Compression.isNamed(file.location()) ? 2 : file.bytes() / TASK_BYTES + 1;
        }
        return (int) Math.max(1, Math.min(Integer.MAX_VALUE, tasks));
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
        open.keySet().forEach(SharedFiles::close);
        open.clear();
        nextFile = files.size();
    }

    /**
     * Fills the block with the next records of a file or, when that is at its end, of another one.
     *
     * @param current the file the reader is at, null before the first
     * @param isGood judges a whole file before it is begun: a bad one is left out; null = all are taken
     * @return the file the block is from, null when nothing is left
     */
    public FileBlocks fill(TextBlock block, FileBlocks current, Predicate<FileBlocks> isGood) {
        FileBlocks blocks = current;
        while (blocks == null || !next(blocks, block)) {
            blocks = another(blocks, isGood);
            if (blocks == null) {
                return null;
            }
        }
        return blocks;
    }

    /** The next block of this file; false when none is left. */
    static boolean next(FileBlocks blocks, TextBlock block) {
        try {
            return blocks.next(block);
        } catch (IOException failure) {
            throw RawFiles.unreadable(blocks.progress().location(), failure);
        }
    }

    private synchronized FileBlocks another(FileBlocks done, Predicate<FileBlocks> isGood) {
        if (done != null) {
            leave(done, true);
        }
        while (nextFile < files.size()) {
            RawFile file = files.get(nextFile++);
            if (!isGood(file, isGood)) {
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

    /** Ends a reader's work at a file. @param done whether it saw the file's end */
    public synchronized void leave(FileBlocks blocks, boolean done) {
        Integer readers = open.computeIfPresent(blocks, (file, count) -> count - 1);
        if (done && readers != null && readers == 0) {
            open.remove(blocks);
            close(blocks);
        }
    }

    private boolean isGood(RawFile file, Predicate<FileBlocks> judge) {
        if (judge == null) {
            return true;
        }
        FileBlocks blocks = begin(file);
        try {
            if (judge.test(blocks)) {
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
