package dev.sneller.metastore.manifest;

import dev.sneller.metastore.DataFileEntry;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Files in the order they were added, in slices that versions of the list share. Immutable.
 *
 * <p>Adding copies the last slice and the array of slices; removing copies the slices it touches. So a version costs little beside
 * the one before, even of a table of a million files.
 */
final class FileList {
    static final FileList EMPTY = new FileList(new DataFileEntry[0][], 0);

    private static final int SLICE = 256;

    private final DataFileEntry[][] slices;
    private final long size;

    private FileList(DataFileEntry[][] slices, long size) {
        this.slices = slices;
        this.size = size;
    }

    long size() {
        return size;
    }

    Stream<DataFileEntry> stream() {
        return Arrays.stream(slices).flatMap(Arrays::stream);
    }

    FileList plus(DataFileEntry file) {
        int last = slices.length - 1;
        boolean full = last < 0 || slices[last].length >= SLICE;
        DataFileEntry[][] copy = Arrays.copyOf(slices, full ? slices.length + 1 : slices.length);
        DataFileEntry[] slice = full ? new DataFileEntry[1] : Arrays.copyOf(slices[last], slices[last].length + 1);
        slice[slice.length - 1] = file;
        copy[copy.length - 1] = slice;
        return new FileList(copy, size + 1);
    }

    /** Those of these ids that are in the list. */
    List<DataFileEntry> find(Set<UUID> files) {
        return stream().filter(entry -> files.contains(entry.file().id())).toList();
    }

    FileList minus(Set<UUID> files) {
        DataFileEntry[][] copy = new DataFileEntry[slices.length][];
        int kept = 0;
        long left = 0;
        for (DataFileEntry[] slice : slices) {
            DataFileEntry[] rest = without(slice, files);
            if (rest.length > 0) {
                copy[kept++] = rest;
                left += rest.length;
            }
        }
        return new FileList(Arrays.copyOf(copy, kept), left);
    }

    private static DataFileEntry[] without(DataFileEntry[] slice, Set<UUID> files) {
        int kept = 0;
        DataFileEntry[] rest = new DataFileEntry[slice.length];
        for (DataFileEntry entry : slice) {
            if (!files.contains(entry.file().id())) {
                rest[kept++] = entry;
            }
        }
        return kept == slice.length ? slice : Arrays.copyOf(rest, kept);
    }
}
