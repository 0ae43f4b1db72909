package dev.sneller.metastore.log;

import dev.sneller.error.ErrorCode;
import dev.sneller.error.SnellerException;
import dev.sneller.objectstore.MemoryStore;
import dev.sneller.objectstore.ObjectStore;
import dev.sneller.objectstore.ObjectUpload;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.List;
import java.util.OptionalLong;
import java.util.Queue;

/** A store in memory whose next puts of entries go as the test says. */
final class ScriptedStore implements ObjectStore {
    /** One put. */
    interface Step {
        PutOutcome put(MemoryStore store, String key, byte[] body) throws IOException;
    }

    final MemoryStore objects = new MemoryStore("scripted");
    final Queue<Step> puts = new ArrayDeque<>();
    /** What happens to every put once the script is over. */
    Step otherwise = MemoryStore::putIfAbsent;

    boolean refusesLengths;

    @Override
    public PutOutcome putIfAbsent(String key, byte[] body) throws IOException {
        Step step = key.startsWith("log/") ? puts.poll() : null;
        return (step == null ? otherwise : step).put(objects, key, body);
    }

    @Override
    public void put(String key, byte[] body) {
        objects.put(key, body);
    }

    @Override
    public ObjectUpload upload(String key) {
        return objects.upload(key);
    }

    @Override
    public byte[] read(String key) throws IOException {
        return objects.read(key);
    }

    @Override
    public void read(String key, long offset, byte[] target, int targetOffset, int length) throws IOException {
        objects.read(key, offset, target, targetOffset, length);
    }

    @Override
    public OptionalLong length(String key) {
        if (refusesLengths) {
            throw new SnellerException(ErrorCode.ACCESS_DENIED, "no HEAD");
        }
        return objects.length(key);
    }

    @Override
    public List<ObjectSummary> list(String prefix, String startAfter, int limit) {
        return objects.list(prefix, startAfter, limit);
    }

    @Override
    public void delete(String key) {
        objects.delete(key);
    }

    @Override
    public String location() {
        return objects.location();
    }

    @Override
    public boolean isReadOnly() {
        return false;
    }

    @Override
    public void close() {}
}
