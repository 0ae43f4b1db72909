package dev.sneller.objectstore;

import dev.sneller.objectstore.ObjectStore.PutOutcome;
import java.io.ByteArrayOutputStream;
import java.io.IOException;

/** An upload held in memory until its end, for stores of tests. */
final class BufferedUpload implements ObjectUpload {
    /** Where the finished bytes go. */
    interface Target {
        PutOutcome put(byte[] body) throws IOException;
    }

    private final Target target;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    BufferedUpload(Target target) {
        this.target = target;
    }

    @Override
    public void write(byte[] source, int offset, int length) {
        bytes.write(source, offset, length);
    }

    @Override
    public long length() {
        return bytes.size();
    }

    @Override
    public PutOutcome finish() throws IOException {
        return target.put(bytes.toByteArray());
    }

    @Override
    public void close() {}
}
