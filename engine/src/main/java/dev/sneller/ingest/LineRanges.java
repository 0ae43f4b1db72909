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
    private final LineEnds ends;
    private final int slackBytes;
    private final AtomicLong cursor = new AtomicLong();

    LineRanges(RawInput input, FileProgress progress, LineEnds ends) {
        this.input = input;
        this.progress = progress;
        this.textStart = progress.textStart();
        this.ends = ends;
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
        boolean first = start <= textStart;
        long readFrom = first ? textStart : Math.max(textStart, start - 1 - LineEnds.LOOK_BEHIND);
        int before = first ? 0 : (int) (start - 1 - readFrom);
        long end = Math.min(input.length(), start + input.stepBytes());
        int wanted = (int) (end - readFrom);
        int length = (int) (Math.min(input.length(), end + slackBytes) - readFrom);
        if (wanted <= 0) {
            return false;
        }
        block.ensure(length, 0);
        input.read(readFrom, block.bytes, 0, length);
        int from = first ? 0 : ends.first(block.bytes, before, wanted) + 1;
        if (!first && (from == 0 || from >= wanted)) {
            return false;
        }
        block.from = from;
        block.to = lineEnd(block, readFrom, wanted, length);
        block.offset = readFrom + from;
        block.brokenOff = false;
        block.file = progress;
        return true;
    }

    /** The place behind the line that holds the last byte of the range; reads on when it is not there yet. */
    private int lineEnd(TextBlock block, long readFrom, int wanted, int length) throws IOException {
        int searched = wanted - 1;
        int have = length;
        while (true) {
            int newline = ends.first(block.bytes, searched, have);
            if (newline >= 0) {
                return newline + 1;
            }
            searched = have;
            int more = (int) Math.min(input.length() - readFrom - have, Math.max(slackBytes, have / 2));
            if (more == 0) {
                return have;
            }
            int lastLine = ends.last(block.bytes, block.from, wanted) + 1;
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
