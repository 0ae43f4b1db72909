package dev.sneller.ingest;

import java.io.IOException;

/** The stored bytes of one file, to be read at any place by any number of threads. */
interface RawInput extends AutoCloseable {
    String location();

    /** Stored bytes when it was listed. */
    long length();

    /** Exactly {@code length} bytes from {@code offset}. */
    void read(long offset, byte[] target, int targetOffset, int length) throws IOException;

    /** Bytes worth asking for at once. */
    int stepBytes();

    @Override
    void close() throws IOException;
}
