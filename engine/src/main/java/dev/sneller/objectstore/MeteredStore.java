package dev.sneller.objectstore;

import java.io.IOException;
import java.util.List;
import java.util.OptionalLong;

/** A store whose requests are counted, successful or not; several may share one store, each with the meter of a query. */
public final class MeteredStore implements ObjectStore {
    private final ObjectStore store;
    private final StoreMeter meter;

    public MeteredStore(ObjectStore store, StoreMeter meter) {
        this.store = store;
        this.meter = meter;
    }

    @Override
    public PutOutcome putIfAbsent(String key, byte[] body) throws IOException {
        meter.write(body.length);
        return store.putIfAbsent(key, body);
    }

    @Override
    public void put(String key, byte[] body) throws IOException {
        meter.write(body.length);
        store.put(key, body);
    }

    @Override
    public ObjectUpload upload(String key) throws IOException {
        return new Upload(store.upload(key));
    }

    @Override
    public byte[] read(String key) throws IOException {
        long bytes = 0;
        try {
            byte[] body = store.read(key);
            bytes = body.length;
            return body;
        } finally {
            meter.read(bytes);
        }
    }

    @Override
    public void read(String key, long offset, byte[] target, int targetOffset, int length) throws IOException {
        meter.read(length);
        store.read(key, offset, target, targetOffset, length);
    }

    @Override
    public OptionalLong length(String key) throws IOException {
        meter.read(0);
        return store.length(key);
    }

    @Override
    public List<ObjectSummary> list(String prefix, String startAfter, int limit) throws IOException {
        meter.list();
        return store.list(prefix, startAfter, limit);
    }

    @Override
    public void delete(String key) throws IOException {
        meter.delete();
        store.delete(key);
    }

    @Override
    public String location() {
        return store.location();
    }

    @Override
    public boolean isReadOnly() {
        return store.isReadOnly();
    }

    @Override
    public void close() {
        store.close();
    }

    /** An upload is one request, at its end. */
    private final class Upload implements ObjectUpload {
        private final ObjectUpload upload;

        Upload(ObjectUpload upload) {
            this.upload = upload;
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            upload.write(bytes, offset, length);
        }

        @Override
        public long length() {
            return upload.length();
        }

        @Override
        public PutOutcome finish() throws IOException {
            meter.write(upload.length());
            return upload.finish();
        }

        @Override
        public void close() throws IOException {
            upload.close();
        }
    }
}
