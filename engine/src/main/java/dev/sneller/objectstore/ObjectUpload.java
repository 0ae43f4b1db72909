package dev.sneller.objectstore;

import java.io.IOException;

/** An object being written front to back by one thread; {@link #close} without {@link #finish} leaves nothing visible. */
public interface ObjectUpload extends AutoCloseable {
    void write(byte[] bytes, int offset, int length) throws IOException;

    /** Bytes written so far. */
    long length();

    /** Makes the object durable and visible, put-if-absent; EXISTS means another object has the key. */
    ObjectStore.PutOutcome finish() throws IOException;

    @Override
    void close() throws IOException;
}
