package dev.sneller.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** Text that can only be read front to back: one thread at a time cuts a block, the others parse theirs meanwhile. */
final class StreamBlocks implements FileBlocks {
    private static final int BLOCK_BYTES = 1 << 20;

    private final InputStream text;
    private final FileProgress progress;
    private final TextCut splitter;
    private byte[] carry;
    private long offset;
    private volatile boolean ended;

    /**
     * @param splitter fresh
     * @param head text already read, from where records begin; it comes before that of the stream
     */
    StreamBlocks(InputStream text, FileProgress progress, TextCut splitter, byte[] head) {
        this.text = text;
        this.progress = progress;
        this.splitter = splitter;
        this.carry = head;
        this.offset = progress.textStart();
    }

    @Override
    public synchronized boolean next(TextBlock block) throws IOException {
        if (ended) {
            return false;
        }
        int have = carry.length;
        block.ensure(Math.max(BLOCK_BYTES, have + BLOCK_BYTES / 2), 0);
        System.arraycopy(carry, 0, block.bytes, 0, have);
        // The splitter has seen what was carried over, except the head.
        int counted = offset == progress.textStart() ? 0 : have;
        int cut = -1;
        while (cut < 0) {
            block.ensure(have + BLOCK_BYTES / 2, have);
            int count = text.readNBytes(block.bytes, have, block.bytes.length - have);
            ended = have + count < block.bytes.length;
            have += count;
            int end = splitter.lastEnd(block.bytes, counted, have);
            cut = ended ? have : end;
            counted = have;
            if (cut < 0) {
                block.checkDocument(have, progress.location(), offset);
            }
        }
        carry = Arrays.copyOfRange(block.bytes, cut, have);
        block.from = 0;
        block.to = cut;
        block.offset = offset;
        block.brokenOff = ended && splitter.isOpen() && progress.framing() != Framing.DOCUMENTS;
        block.file = progress;
        offset += cut;
        return cut > 0 || block.brokenOff;
    }

    @Override
    public boolean isDone() {
        return ended;
    }

    @Override
    public FileProgress progress() {
        return progress;
    }

    @Override
    public void close() throws IOException {
        text.close();
    }
}
