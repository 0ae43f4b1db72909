package dev.sneller.format.residual;

import dev.sneller.format.CorruptFile;
import dev.sneller.format.FieldReader;
import java.util.Arrays;

/**
 * The page of one bucket of a granule, opened for reading: its head is decoded, its frames as they are asked for.
 *
 * <p>The page's bytes are kept, not copied; a shared frame is unwrapped once. Owned by one thread.
 */
public final class ResidualPage {
    private static final int MAX_ROWS = 1 << 24;

    private final byte[] page;
    private final int rows;
    private final byte[] head;
    private final int bitmap;
    /** Ascending. */
    private final int[] paths;

    private final boolean[] throughArray;
    private final int[] counts;
    private final int[] raw;
    /** 0 = in the shared frame. */
    private final int[] stored;

    /** Where the group's own frame starts in the page, or its content in the shared frame. */
    private final int[] starts;

    private final int sharedStart;
    private final int sharedRaw;
    private final int sharedStored;
    private byte[] shared;

    private ResidualPage(byte[] page, int from, int length) {
        this.page = page;
        FieldReader outer = new FieldReader(page, from, from + length);
        int headRaw = outer.size(Frames.MAX_RAW);
        int headStored = outer.size(outer.remaining());
        Frames.checkRatio(headStored, headRaw);
        head = Frames.read(page, outer.skip(headStored), headStored, headRaw);
        FieldReader fields = new FieldReader(head, 0, head.length);
        rows = fields.size(MAX_ROWS);
        bitmap = fields.skip((rows + 7) >>> 3);
        int groups = fields.size(fields.remaining() / 4);
        paths = new int[groups];
        throughArray = new boolean[groups];
        counts = new int[groups];
        raw = new int[groups];
        stored = new int[groups];
        starts = new int[groups];
        long inShared = readDirectory(fields);
        sharedRaw = fields.size(Frames.MAX_RAW);
        sharedStored = fields.size(outer.remaining());
        Frames.checkRatio(sharedStored, sharedRaw);
        CorruptFile.check(inShared == sharedRaw && fields.remaining() == 0, "groups that do not fill their frame");
        sharedStart = outer.skip(sharedStored);
        for (int i = 0; i < groups; i++) {
            if (stored[i] != 0) {
                Frames.checkRatio(stored[i], raw[i]);
                starts[i] = outer.skip(stored[i]);
            }
        }
        CorruptFile.check(outer.remaining() == 0, "bytes behind the last group");
    }

    /** Opens a page of {@link ResidualWriter#finishGranule}. */
    public static ResidualPage open(byte[] page, int from, int length) {
        return new ResidualPage(page, from, length);
    }

    /** Returns the content of all groups in the shared frame, in bytes. */
    private long readDirectory(FieldReader fields) {
        long inShared = 0;
        long path = 0;
        for (int i = 0; i < paths.length; i++) {
            int step = fields.size(Integer.MAX_VALUE);
            CorruptFile.check(i == 0 || step > 1, "groups out of order");
            path += step >>> 1;
            CorruptFile.check(path <= Integer.MAX_VALUE, "a path number too large");
            paths[i] = (int) path;
            throughArray[i] = (step & 1) != 0;
            counts[i] = fields.size(Frames.MAX_RAW);
            raw[i] = fields.size(Frames.MAX_RAW);
            CorruptFile.check(counts[i] > 0 && 2L * counts[i] <= raw[i], "more pairs than bytes");
            stored[i] = fields.size(raw[i]);
            if (stored[i] == 0) {
                starts[i] = (int) inShared;
                inShared += raw[i];
                CorruptFile.check(inShared <= Frames.MAX_RAW, "a shared frame too long");
            }
        }
        return inShared;
    }

    /** Rows of the granule. */
    public int rows() {
        return rows;
    }

    /** Whether a row has a pair in this bucket. */
    public boolean hasRow(int row) {
        return (head[bitmap + (row >>> 3)] >>> (row & 7) & 1) != 0;
    }

    /** Whether a row in [from, to) has a pair in this bucket. */
    public boolean hasRowIn(int from, int to) {
        for (int row = from; row < to; row++) {
            if (hasRow(row)) {
                return true;
            }
        }
        return false;
    }

    public int groupCount() {
        return paths.length;
    }

    /** The path id of a group; ascending. */
    public int path(int group) {
        return paths[group];
    }

    /** Whether positions of a group are elements and not rows. */
    public boolean isThroughArray(int group) {
        return throughArray[group];
    }

    /** Pairs of a group. */
    public int count(int group) {
        return counts[group];
    }

    /** The group of a path id, or -1. */
    public int find(int path) {
        int found = Arrays.binarySearch(paths, path);
        return found >= 0 ? found : -1;
    }

    /** Unwraps and decodes the pairs of a group. */
    public ResidualGroup group(int group) {
        if (stored[group] != 0) {
            byte[] content = Frames.read(page, starts[group], stored[group], raw[group]);
            return new ResidualGroup(paths[group], content, 0, content.length, counts[group]);
        }
        if (shared == null) {
            shared = Frames.read(page, sharedStart, sharedStored, sharedRaw);
        }
        int start = starts[group];
        return new ResidualGroup(paths[group], shared, start, start + raw[group], counts[group]);
    }
}
