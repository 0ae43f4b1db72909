package dev.sneller.ingest;

import java.io.IOException;
import java.io.InputStream;

/** The stored bytes of a file front to back, fetched in steps. */
final class RangeInputStream extends InputStream {
    private final RawInput input;
    private final byte[] buffer;
    private long fetched;
    private int at;
    private int end;

    /** @param start first byte to read */
    RangeInputStream(RawInput input, long start) {
        this.input = input;
        this.fetched = start;
        this.buffer = new byte[(int) Math.max(1, Math.min(input.stepBytes(), input.length()))];
    }

    @Override
    public int read() throws IOException {
        return at < end || fetch() ? buffer[at++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (at == end && !fetch()) {
            return -1;
        }
        int count = Math.min(length, end - at);
        System.arraycopy(buffer, at, target, offset, count);
        at += count;
        return count;
    }

    /** All that is left: gzip looks here for another member. */
    @Override
    public int available() {
        return (int) Math.min(Integer.MAX_VALUE, input.length() - fetched + end - at);
    }

    private boolean fetch() throws IOException {
        int count = (int) Math.min(buffer.length, input.length() - fetched);
        input.read(fetched, buffer, 0, count);
        fetched += count;
        at = 0;
        end = count;
        return count > 0;
    }
}
