package dev.sneller.objectstore;

import java.io.IOException;
import java.util.List;
import java.util.OptionalLong;

/** A store as some servers are: accepts the condition of a put and ignores it. */
public final class OverwritingStore implements ObjectStore {
    private final MemoryStore store = new MemoryStore("overwriting");

    @Override
    public PutOutcome putIfAbsent(String key, byte[] body) {
        store.put(key, body);
        return PutOutcome.CREATED;
    }

    @Override
    public void put(String key, byte[] body) {
        store.put(key, body);
    }

    @Override
    public ObjectUpload upload(String key) {
        return new BufferedUpload(body -> putIfAbsent(key, body));
    }

    @Override
    public byte[] read(String key) throws IOException {
        return store.read(key);
    }

    @Override
    public void read(String key, long offset, byte[] target, int targetOffset, int length) throws IOException {
        store.read(key, offset, target, targetOffset, length);
    }

    @Override
    public OptionalLong length(String key) {
        return store.length(key);
    }

    @Override
    public List<ObjectSummary> list(String prefix, String startAfter, int limit) {
        return store.list(prefix, startAfter, limit);
    }

    @Override
    public void delete(String key) {
        store.delete(key);
    }

    @Override
    public String location() {
        return store.location();
    }

    @Override
    public boolean isReadOnly() {
        return false;
    }

    @Override
    public void close() {
        store.close();
    }
}
