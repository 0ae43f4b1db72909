package dev.sneller.ingest;

import java.io.IOException;

/** One file being cut into blocks, for any number of threads. */
public interface FileBlocks extends AutoCloseable {
    /** Fills the block with the next documents; false when none are left. */
    boolean next(TextBlock block) throws IOException;

    /** Whether {@link #next} would surely answer false. */
    boolean isDone();

    FileProgress progress();

    @Override
    void close() throws IOException;
}
