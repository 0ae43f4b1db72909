package dev.sneller.format.write;

import java.util.Arrays;

/** Counts the rows of a row group and decides where its granules begin. */
final class GranuleMarks {
    private static final int MAX_GRANULES = 65_535;

    private final WriterOptions options;
    private int rows;
    private int[] starts = new int[17];
    private int granules;
    private long granuleBytes;

    GranuleMarks(WriterOptions options) {
        this.options = options;
    }

    int rows() {
        return rows;
    }

    /** Rows that still fit the granule, or the next when this one is full. */
    int room() {
        return isGranuleFull() ? options.granuleRows() : options.granuleRows() - (rows - starts[granules - 1]);
    }

    private boolean isGranuleFull() {
        return granules == 0
                || rows - starts[granules - 1] >= options.granuleRows()
                || granuleBytes >= options.granuleBytes();
    }

    /** Counts rows, at most {@link #room}, of together {@code bytes}. */
    void add(int more, long bytes) {
        if (isGranuleFull()) {
            if (granules + 1 == starts.length) {
                starts = Arrays.copyOf(starts, starts.length * 2);
            }
            starts[granules++] = rows;
            granuleBytes = 0;
        }
        rows += more;
        granuleBytes += bytes;
    }

    boolean isFull() {
        return rows >= options.rowGroupRows() || granules == MAX_GRANULES;
    }

    /** First row of each granule, and the number of rows at the end. */
    int[] cuts() {
        int[] cuts = Arrays.copyOf(starts, granules + 1);
        cuts[granules] = rows;
        return cuts;
    }

    void clear() {
        rows = 0;
        granules = 0;
        granuleBytes = 0;
    }
}
