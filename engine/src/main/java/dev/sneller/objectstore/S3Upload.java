package dev.sneller.objectstore;

import dev.sneller.error.Invariant;
import dev.sneller.objectstore.ObjectStore.PutOutcome;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * An object spooled to a temporary file and sent in one conditional put: multipart uploads are conditional on few servers.
 *
 * <p>Doubt is resolved here, because the bytes are at hand: the put is repeated, and a key found taken is compared.
 */
final class S3Upload implements ObjectUpload {
    private static final int ATTEMPTS = 4;

    private final S3Store store;
    private final String key;
    private final Path spool;
    private final OutputStream out;
    private long length;
    private boolean finished;

    S3Upload(S3Store store, String key) throws IOException {
        this.store = store;
        this.key = key;
        this.spool = Files.createTempFile("sneller-upload-", ".tmp");
        this.out = Files.newOutputStream(spool);
    }

    @Override
    public void write(byte[] bytes, int offset, int count) throws IOException {
        try {
            out.write(bytes, offset, count);
        } catch (IOException failure) {
            throw StoreFailures.ofWrite(spool.getParent().toString(), failure);
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
        out.close();
        IOException doubt = null;
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            try {
                PutOutcome outcome = store.putIfAbsent(key, spool);
                boolean mayBeMine = outcome == PutOutcome.EXISTS && doubt != null;
                return mayBeMine && isStored() ? PutOutcome.CREATED : outcome;
            } catch (IOException failure) {
                if (doubt != null) {
                    failure.addSuppressed(doubt);
                }
                doubt = failure;
            }
        }
        throw doubt;
    }

    @Override
    public void close() throws IOException {
        out.close();
        Files.deleteIfExists(spool);
    }

    private boolean isStored() throws IOException {
        try (InputStream mine = Files.newInputStream(spool);
                InputStream theirs = new BufferedInputStream(store.open(key), 1 << 16)) {
            byte[] left = new byte[1 << 16];
            byte[] right = new byte[1 << 16];
            while (true) {
                int count = mine.readNBytes(left, 0, left.length);
                if (count != theirs.readNBytes(right, 0, right.length)
                        || !Arrays.equals(left, 0, count, right, 0, count)) {
                    return false;
                }
                if (count == 0) {
                    return true;
                }
            }
        }
    }
}
