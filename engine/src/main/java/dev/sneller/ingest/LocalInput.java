package dev.sneller.ingest;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A file of this machine. */
final class LocalInput implements RawInput {
    /** The JDK copies heap reads through a direct buffer of the size of the read, kept per thread. */
    private static final int STEP_BYTES = 1 << 20;

    private final Path path;
    private final long length;
    private final FileChannel channel;

    LocalInput(Path path, long length) throws IOException {
        this.path = path;
        this.length = length;
        this.channel = FileChannel.open(path, StandardOpenOption.READ);
    }

    @Override
    public String location() {
        return path.toString();
    }

    @Override
    public long length() {
        return length;
    }

    @Override
    public void read(long offset, byte[] target, int targetOffset, int count) throws IOException {
        ByteBuffer buffer = ByteBuffer.wrap(target, targetOffset, count);
        int end = buffer.limit();
        long at = offset;
        while (buffer.position() < end) {
            buffer.limit(Math.min(end, buffer.position() + STEP_BYTES));
            int read = channel.read(buffer, at);
            if (read < 0) {
                throw new EOFException("it became shorter while it was read");
            }
            at += read;
        }
    }

    @Override
    public int stepBytes() {
        return STEP_BYTES;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
