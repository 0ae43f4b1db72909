package dev.sneller.exec.spill;

import dev.sneller.type.LogicalType;
import dev.sneller.vector.Batch;
import java.util.List;

/** Reads a spill file batch by batch, in the order of writing. One thread, one reader a file. */
public final class SpillReader {
    private final BlockFile blocks;
    private final ChunkReader chunks;
    private final ChunkBytes source = new ChunkBytes();
    private final int[] size = new int[1];
    private byte[] block = {};

    SpillReader(List<LogicalType> types, BlockFile blocks) {
        this.blocks = blocks;
        this.chunks = new ChunkReader(types);
        blocks.rewind();
    }

    /** Fills the batch with at least one row, in vectors that are the caller's to keep, or answers false at the end. */
    public boolean next(Batch batch) {
        return next(batch, Batch.MAX_ROWS);
    }

    /** As above, with the rows of the fewest chunks that give {@code rows}: one chunk, at most 64 KiB, when that is 1. */
    public boolean next(Batch batch, int rows) {
        chunks.begin();
        while (chunks.rows() < rows) {
            if (source.isAtEnd() && !nextBlock() || !chunks.read(source)) {
                break;
            }
        }
        if (chunks.rows() == 0) {
            return false;
        }
        chunks.finish(batch);
        return true;
    }

    private boolean nextBlock() {
        byte[] read = blocks.read(block, size);
        if (read == null) {
            block = new byte[0];
            return false;
        }
        block = read;
        source.reset(block, size[0]);
        return true;
    }
}
