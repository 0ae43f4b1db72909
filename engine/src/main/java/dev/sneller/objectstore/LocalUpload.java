package dev.sneller.objectstore;

import dev.sneller.error.Invariant;
import dev.sneller.objectstore.ObjectStore.PutOutcome;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A temporary file on its way to a name. After a failed sync it is thrown away: syncing a file again proves nothing. */
final class LocalUpload implements ObjectUpload {
    private static final int STEP_BYTES = 1 << 20;

    private final LocalStore store;
    private final Path temporary;
    private final Path target;
    private final FileChannel channel;
    private long length;
    private boolean finished;

    LocalUpload(LocalStore store, Path temporary, Path target) throws IOException {
        this.store = store;
        this.temporary = temporary;
        this.target = target;
        this.channel = FileChannel.open(temporary, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    }

    @Override
    public void write(byte[] bytes, int offset, int count) throws IOException {
        ByteBuffer buffer = ByteBuffer.wrap(bytes, offset, count);
        int end = buffer.limit();
        try {
            while (buffer.position() < end) {
                buffer.limit(Math.min(end, buffer.position() + STEP_BYTES));
                channel.write(buffer);
            }
        } catch (IOException failure) {
            throw StoreFailures.ofWrite(store.location(), failure);
        }
        length += count;
    }

    @Override
    public long length() {
        return length;
    }

    @Override
    public PutOutcome finish() throws IOException {
        Invariant.check(!finished, "an upload is finished once");
        finished = true;
        try (channel) {
            store.files().sync(channel);
        } catch (IOException failure) {
            throw StoreFailures.ofWrite(store.location(), failure);
        }
        return store.publish(temporary, target);
    }

    @Override
    public void close() throws IOException {
        channel.close();
        Files.deleteIfExists(temporary);
    }
}
