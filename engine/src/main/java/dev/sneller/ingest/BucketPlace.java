package dev.sneller.ingest;

import dev.sneller.objectstore.ObjectStore;
import dev.sneller.objectstore.ObjectStore.ObjectSummary;
import dev.sneller.table.ScanUnit.RawFile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** A whole bucket; paths are keys. */
final class BucketPlace implements RawPlace {
    private static final int STEP_BYTES = 8 << 20;

    private final String url;
    private final ObjectStore store;

    /** @param url what locations begin with, its slash included */
    BucketPlace(String url, ObjectStore store) {
        this.url = url;
        this.store = store;
    }

    @Override
    public List<FoundFile> find(String path) throws IOException {
        boolean wildcards = Glob.hasWildcards(path);
        String folder = path.isEmpty() || path.endsWith("/") ? path : path + "/";
        Glob glob = Glob.of(path);
        List<FoundFile> exact = new ArrayList<>();
        List<FoundFile> found = new ArrayList<>();
        for (ObjectSummary object : store.list(Glob.literalPrefix(path), "", Integer.MAX_VALUE)) {
            String key = object.key();
            boolean isFolderMark = key.endsWith("/");
            if (key.equals(path)) {
                exact.add(found(object));
            } else if (!isFolderMark && (wildcards ? glob.matches(key) : key.startsWith(folder))) {
                found.add(found(object));
            }
        }
        return exact.isEmpty() ? found : exact;
    }

    private FoundFile found(ObjectSummary object) {
        return new FoundFile(new RawFile(url + object.key(), object.length()), object.modifiedMillis(), object.etag());
    }

    @Override
    public RawInput open(String path, long bytes) {
        return new RawInput() {
            @Override
            public String location() {
                return url + path;
            }

            @Override
            public long length() {
                return bytes;
            }

            @Override
            public void read(long offset, byte[] target, int targetOffset, int length) throws IOException {
                store.read(path, offset, target, targetOffset, length);
            }

            @Override
            public int stepBytes() {
                return STEP_BYTES;
            }

            @Override
            public void close() {}
        };
    }
}
