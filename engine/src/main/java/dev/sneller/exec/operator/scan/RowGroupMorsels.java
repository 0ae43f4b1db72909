package dev.sneller.exec.operator.scan;

import dev.sneller.exec.OperatorProfile;
import dev.sneller.format.read.DataFile;
import dev.sneller.format.read.RowGroup;
import dev.sneller.table.DataFileRef;
import dev.sneller.table.ScanUnit.PaxFile;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Hands out row groups, one at a time, file by file; a file is opened when its first row group is asked for. Thread-safe. */
final class RowGroupMorsels {
    /** What a scan knows of its files while it reads them. */
    interface Guide {
        /** By which means the file has become superfluous; empty when it has to be read. */
        Optional<String> superfluous(DataFileRef file);

        /** Numbers of the row groups as they should be read. */
        int[] order(DataFile file);

        /** Everything as it stands. */
        Guide FILE_ORDER = new Guide() {
            @Override
            public Optional<String> superfluous(DataFileRef file) {
                return Optional.empty();
            }

            @Override
            public int[] order(DataFile file) {
                return IntStream.range(0, file.rowGroupCount()).toArray();
            }
        };
    }

    private final List<PaxFile> files;
    private final Function<DataFileRef, DataFile> open;
    private final Guide guide;
    private final OperatorProfile profile;
    private final SkipCounts skips;
    private int nextFile;
    private DataFile current;
    private int[] order = new int[0];
    private long firstRowId;
    private int nextRowGroup;

    RowGroupMorsels(
            List<PaxFile> files,
            Function<DataFileRef, DataFile> open,
            Guide guide,
            OperatorProfile profile,
            SkipCounts skips) {
        this.files = files;
        this.open = open;
        this.guide = guide;
        this.profile = profile;
        this.skips = skips;
    }

    /** The next row group, null when all are given out. */
    synchronized RowGroup next() {
        while (nextRowGroup == order.length) {
            if (nextFile == files.size()) {
                return null;
            }
            PaxFile next = files.get(nextFile++);
            DataFileRef file = next.file();
            Optional<String> means = guide.superfluous(file);
            if (means.isPresent()) {
                skips.file(file, means.get());
            } else {
                current = open.apply(file);
                firstRowId = next.firstRowId();
                order = guide.order(current);
                nextRowGroup = 0;
                profile.add("row_groups", order.length);
            }
        }
        return current.rowGroup(order[nextRowGroup++]).numberedFrom(firstRowId);
    }

    /** Nobody will ask for more: what is left was not wanted. */
    synchronized void end() {
        while (nextRowGroup < order.length) {
            int granules = current.rowGroup(order[nextRowGroup++]).granuleCount();
            profile.add("granules", granules);
            skips.rowGroup(granules, SkipCounts.LIMIT);
        }
        while (nextFile < files.size()) {
            skips.file(files.get(nextFile++).file(), SkipCounts.LIMIT);
        }
    }
}
