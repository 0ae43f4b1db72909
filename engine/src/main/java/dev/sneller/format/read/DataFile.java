package dev.sneller.format.read;

import dev.sneller.error.Invariant;
import dev.sneller.format.PageCache;
import dev.sneller.objectstore.ObjectStore;
import dev.sneller.table.DataFileRef;

/** An open PAX file: its footer, checked. Immutable and shared by threads; holds nothing that needs closing. */
public final class DataFile {
    private DataFile() {}

    /** Opens a file a table refers to: at most one ranged read. */
    public static DataFile open(ObjectStore store, DataFileRef ref, PageCache cache) {
        return open(store, ref, cache, new ReadCounters());
    }

    /** @param counters what reading it costs is added to */
    public static DataFile open(ObjectStore store, DataFileRef ref, PageCache cache, ReadCounters counters) {
        throw Invariant.unreachable(ref);
    }

    public int rowGroupCount() {
        throw Invariant.unreachable(this);
    }

    public RowGroup rowGroup(int index) {
        return new RowGroup(this, index);
    }
}
