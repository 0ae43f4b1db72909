package dev.sneller.exec.operator.scan;

import dev.sneller.exec.OperatorProfile;
import dev.sneller.format.PageCache;
import dev.sneller.format.read.DataFile;
import dev.sneller.format.read.ReadCounters;
import dev.sneller.format.read.RowGroup;
import dev.sneller.objectstore.ObjectStore;
import dev.sneller.table.ScanUnit;
import java.util.List;

/** Hands out row groups, one at a time, in file order; a file is opened when its first row group is asked for. Thread-safe. */
final class RowGroupMorsels {
    private final List<ScanUnit> files;
    private final ObjectStore store;
    private final PageCache pages;
    private final ReadCounters counters;
    private final OperatorProfile profile;
    private int nextFile;
    private DataFile current;
    private int nextRowGroup;

    RowGroupMorsels(
            List<ScanUnit> files, ObjectStore store, PageCache pages, ReadCounters counters, OperatorProfile profile) {
        this.files = files;
        this.store = store;
        this.pages = pages;
        this.counters = counters;
        this.profile = profile;
    }

    /** The next row group, null when all are given out. */
    synchronized RowGroup next() {
        while (current == null || nextRowGroup == current.rowGroupCount()) {
            if (nextFile == files.size()) {
                return null;
            }
            ScanUnit.PaxFile file = (ScanUnit.PaxFile) files.get(nextFile++);
            current = DataFile.open(store, file.file(), pages, counters);
            nextRowGroup = 0;
            profile.add("row_groups", current.rowGroupCount());
        }
        return current.rowGroup(nextRowGroup++);
    }
}
