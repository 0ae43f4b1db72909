package dev.sneller.objectstore;

import dev.sneller.error.Invariant;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;

/** A store in a sorted map: the same promises without the disk; gone with the last reference to it. */
public final class MemoryStore implements ObjectStore {
    private record Stored(byte[] body, long modifiedMillis, long revision) {}

    private final ConcurrentSkipListMap<String, Stored> objects = new ConcurrentSkipListMap<>();
    private final AtomicLong revisions = new AtomicLong();
    private final String name;

    /** @param name shown in {@link #location}; two stores of one name share nothing */
    public MemoryStore(String name) {
        this.name = name;
    }

    @Override
    public PutOutcome putIfAbsent(String key, byte[] body) {
        return objects.putIfAbsent(key, stored(body.clone())) == null ? PutOutcome.CREATED : PutOutcome.EXISTS;
    }

    @Override
    public void put(String key, byte[] body) {
        objects.put(key, stored(body.clone()));
    }

    @Override
    public ObjectUpload upload(String key) {
        return new Upload(key);
    }

    @Override
    public byte[] read(String key) throws ObjectNotFoundException {
        return find(key).body.clone();
    }

    @Override
    public void read(String key, long offset, byte[] target, int targetOffset, int length)
            throws ObjectNotFoundException, EOFException {
        byte[] body = find(key).body;
        if (offset + length > body.length) {
            throw StoreFailures.endsEarly(location(), key, offset + length, body.length);
        }
        System.arraycopy(body, (int) offset, target, targetOffset, length);
    }

    @Override
    public OptionalLong length(String key) {
        Stored stored = objects.get(key);
        return stored == null ? OptionalLong.empty() : OptionalLong.of(stored.body.length);
    }

    @Override
    public List<ObjectSummary> list(String prefix, String startAfter, int limit) {
        boolean fromPrefix = startAfter.compareTo(prefix) < 0;
        List<ObjectSummary> found = new ArrayList<>();
        for (var entry :
                objects.tailMap(fromPrefix ? prefix : startAfter, fromPrefix).entrySet()) {
            if (found.size() == limit || !entry.getKey().startsWith(prefix)) {
                break;
            }
            Stored stored = entry.getValue();
            String etag = Long.toString(stored.revision);
            found.add(new ObjectSummary(entry.getKey(), stored.body.length, stored.modifiedMillis, etag));
        }
        return found;
    }

    @Override
    public void delete(String key) {
        objects.remove(key);
    }

    @Override
    public String location() {
        return "mem:" + name;
    }

    @Override
    public boolean isReadOnly() {
        return false;
    }

    /** Keeps the objects: whoever holds the store may go on. */
    @Override
    public void close() {}

    private Stored find(String key) throws ObjectNotFoundException {
        Stored stored = objects.get(key);
        if (stored == null) {
            throw new ObjectNotFoundException(location(), key);
        }
        return stored;
    }

    private Stored stored(byte[] body) {
        return new Stored(body, System.currentTimeMillis(), revisions.incrementAndGet());
    }

    private final class Upload implements ObjectUpload {
        private final String key;
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private boolean finished;

        Upload(String key) {
            this.key = key;
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
        public PutOutcome finish() {
            Invariant.check(!finished, "an upload is finished once");
            finished = true;
            return objects.putIfAbsent(key, stored(bytes.toByteArray())) == null
                    ? PutOutcome.CREATED
                    : PutOutcome.EXISTS;
        }

        @Override
        public void close() {}
    }
}
