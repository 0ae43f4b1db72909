package dev.sneller.exec.operator.share;

import dev.sneller.exec.Progress;
import dev.sneller.exec.Source;
import dev.sneller.exec.SourceTask;
import dev.sneller.exec.spill.SpillReader;
import dev.sneller.vector.Batch;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** One pipeline's reading of shared rows: files first, each by one thread, then what is in memory, by whichever thread comes. */
final class SharedSource implements Source {
    private static final int SEGMENTS_PER_TASK = 16;

    private record Segment(SharedPart part, int number) {}

    private final int columnCount;
    private final List<SharedPart> parts;
    private final List<SharedPart> onDisk = new ArrayList<>();
    private final List<Segment> inMemory = new ArrayList<>();
    private final AtomicInteger nextFile = new AtomicInteger();
    private final AtomicInteger nextSegment = new AtomicInteger();

    /** @param parts complete when the pipeline begins */
    SharedSource(int columnCount, List<SharedPart> parts) {
        this.columnCount = columnCount;
        this.parts = parts;
    }

    @Override
    public int prepare() {
        for (SharedPart part : parts) {
            if (part.file() != null) {
                onDisk.add(part);
            }
            for (int segment = 0; segment < part.segments(); segment++) {
                inMemory.add(new Segment(part, segment));
            }
        }
        return onDisk.size() + (inMemory.size() + SEGMENTS_PER_TASK - 1) / SEGMENTS_PER_TASK;
    }

    @Override
    public int columnCount() {
        return columnCount;
    }

    @Override
    public SourceTask open() {
        return new Task();
    }

    private final class Task implements SourceTask {
        private SpillReader file;

        @Override
        public Progress next(Batch batch) {
            while (file != null || takeFile()) {
                if (file.next(batch)) {
                    return Progress.MORE;
                }
                file = null;
            }
            int next = nextSegment.getAndIncrement();
            if (next >= inMemory.size()) {
                return Progress.DONE;
            }
            Segment segment = inMemory.get(next);
            segment.part().fill(segment.number(), batch);
            return Progress.MORE;
        }

        private boolean takeFile() {
            int next = nextFile.getAndIncrement();
            if (next < onDisk.size()) {
                file = onDisk.get(next).file().read();
            }
            return file != null;
        }
    }
}
