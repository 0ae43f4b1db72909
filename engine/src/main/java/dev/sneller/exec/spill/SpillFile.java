package dev.sneller.exec.spill;

import dev.sneller.expression.batch.FlatCopies;
import dev.sneller.type.LogicalType;
import dev.sneller.variant.text.ByteBuilder;
import dev.sneller.vector.Batch;
import dev.sneller.vector.ColumnVector;
import dev.sneller.vector.FlatVector;
import dev.sneller.vector.SelectionVector;
import dev.sneller.vector.VariantVector;
import java.util.List;
import java.util.function.LongConsumer;

/**
 * Rows on disk: appended, then {@link #seal}ed, then read from the start, each by one thread at a time. Closing deletes it.
 *
 * <p>Rows are written in chunks of at most 64 KiB (or one row), chunks in blocks a little longer, each compressed and with a checksum.
 */
public final class SpillFile implements AutoCloseable {
    /** Bytes after which a chunk and a block are ended; what a writer or reader holds is a small multiple of it. */
    public static final int BLOCK_BYTES = 64 * 1024;

    private final SpillFiles owner;
    private final List<LogicalType> types;
    private final BlockFile blocks;
    private ByteBuilder block = new ByteBuilder();
    private final ChunkWriter writer = new ChunkWriter();
    private final FlatCopies copies = new FlatCopies();
    private final FlatVector[] flat;
    private long rows;

    SpillFile(SpillFiles owner, SpillDirectory directory, List<LogicalType> types, LongConsumer meter) {
        this.owner = owner;
        this.types = List.copyOf(types);
        this.blocks = new BlockFile(directory, meter);
        this.flat = new FlatVector[types.size()];
    }

    /** Copies the selected rows. */
    public void append(Batch batch) {
        append(batch, batch.selection(), batch.selectedCount());
    }

    /** @param selection rows of the batch, null = the first {@code count} */
    public void append(Batch batch, SelectionVector selection, int count) {
        for (int c = 0; c < flat.length; c++) {
            flat[c] = flat(batch.column(c), selection, count);
        }
        rows += count;
        append(count);
    }

    private FlatVector flat(ColumnVector vector, SelectionVector selection, int count) {
        boolean isReady = selection == null
                && vector instanceof FlatVector
                && !(vector instanceof VariantVector variant && variant.shape() != VariantVector.Shape.BINARY);
        return isReady ? (FlatVector) vector : copies.copy(vector, selection, count);
    }

    private void append(int count) {
        int from = 0;
        long bytes = 0;
        for (int row = 0; row < count; row++) {
            long more = ChunkWriter.bytes(flat, row);
            if (row > from && bytes + more > BLOCK_BYTES) {
                writeChunk(from, row);
                from = row;
                bytes = 0;
            }
            bytes += more;
        }
        if (count > from) {
            writeChunk(from, count);
        }
    }

    private void writeChunk(int from, int to) {
        writer.write(flat, from, to, block);
        if (block.size() >= BLOCK_BYTES) {
            blocks.write(block);
            block.clear();
        }
    }

    /** Writes out what is buffered; nothing may be appended afterwards. */
    public void seal() {
        if (block.size() > 0) {
            blocks.write(block);
        }
        block = null;
        blocks.endWriting();
    }

    public long rows() {
        return rows;
    }

    /** Bytes on disk so far. */
    public long bytes() {
        return blocks.length();
    }

    /** Reads from the first row on. */
    public SpillReader read() {
        return new SpillReader(types, blocks);
    }

    @Override
    public void close() {
        blocks.close();
        owner.forget(this);
    }
}
