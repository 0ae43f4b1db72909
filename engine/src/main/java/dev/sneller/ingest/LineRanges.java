package dev.sneller.ingest;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Lines of an uncompressed file, read by ranges in parallel: a range's lines are those that begin in it, so a reader skips to the
 * first line end and reads on behind its range until the last line ends.
 */
final class LineRanges implements FileBlocks {
    private final RawInput input;
    private final FileProgress progress;
    private final int textStart;
    private final int slackBytes;
    private final AtomicLong cursor = new AtomicLong();

    /** @param textStart bytes of a byte order mark */
    LineRanges(RawInput input, FileProgress progress, int textStart) {
        this.input = input;
        this.progress = progress;
        this.textStart = textStart;
        this.slackBytes = input.stepBytes() / 128;
    }

    @Override
    public boolean next(TextBlock block) throws IOException {
        for (long start = claim(); start < input.length(); start = claim()) {
            if (fill(block, start)) {
                return true;
            }
        }
        return false;
    }

    private long claim() {
        return cursor.getAndAdd(input.stepBytes());
    }

    private boolean fill(TextBlock block, long start) throws IOException {
        // The byte before the range tells whether a line begins with the range.
        long readFrom = start == 0 ? textStart : start - 1;
        long end = Math.min(input.length(), start + input.stepBytes());
        int wanted = (int) (end - readFrom);
        int length = (int) (Math.min(input.length(), end + slackBytes) - readFrom);
        if (wanted <= 0) {
            return false;
        }
        block.ensure(length, 0);
        input.read(readFrom, block.bytes, 0, length);
        int first = start == 0 ? 0 : Newlines.first(block.bytes, 0, wanted) + 1;
        if (start > 0 && (first == 0 || first >= wanted)) {
            return false;
        }
        block.from = first;
        block.to = lineEnd(block, readFrom, wanted, length);
        block.offset = readFrom + first;
        block.brokenOff = false;
        block.file = progress;
        return true;
    }

    /** The place behind the line that holds the last byte of the range; reads on when it is not there yet. */
    private int lineEnd(TextBlock block, long readFrom, int wanted, int length) throws IOException {
        int searched = wanted - 1;
        int have = length;
        while (true) {
            int newline = Newlines.first(block.bytes, searched, have);
            if (newline >= 0) {
                return newline + 1;
            }
            searched = have;
            int more = (int) Math.min(input.length() - readFrom - have, Math.max(slackBytes, have / 2));
            if (more == 0) {
                return have;
            }
            int lastLine = Newlines.last(block.bytes, block.from, wanted) + 1;
            block.checkDocument(have - lastLine, input.location(), readFrom + lastLine);
            block.ensure(have + more, have);
            input.read(readFrom + have, block.bytes, have, more);
            have += more;
        }
    }

    @Override
    public boolean isDone() {
        return cursor.get() >= input.length();
    }

    @Override
    public FileProgress progress() {
        return progress;
    }

    @Override
    public void close() throws IOException {
        input.close();
    }
}
