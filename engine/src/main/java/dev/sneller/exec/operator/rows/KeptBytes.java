package dev.sneller.exec.operator.rows;

import dev.sneller.error.Invariant;
import dev.sneller.type.LogicalType;
import dev.sneller.vector.BytesVector;
import dev.sneller.vector.FlatVector;
import java.util.Arrays;

/**
 * VARCHAR and BINARY values: one array of bytes a segment, and slices of it, start and length in one word: rows are read in any order, and
 * so each costs one miss of the cache less.
 */
public final class KeptBytes extends KeptColumn {
    private static final int FIRST_BYTES = 1 << 12;

    private byte[][] bytes = new byte[4][];
    /** Where a value begins in its segment's bytes, and below 32 bits its length. */
    private long[][] slices = new long[4][];
    /** Bytes used of the segment being filled. */
    private int used;

    private long arrayBytes;

    KeptBytes(LogicalType type) {
        super(type);
    }

    /** The array that holds the value of a row. */
    public byte[] bytes(int row) {
        return bytes[row >>> SHIFT];
    }

    public int start(int row) {
        return start(slice(row));
    }

    public int length(int row) {
        return length(slice(row));
    }

    private long slice(int row) {
        return slices[row >>> SHIFT][row & MASK];
    }

    private static int start(long slice) {
        return (int) (slice >>> Integer.SIZE);
    }

    private static int length(long slice) {
        return (int) slice;
    }

    @Override
    public int compare(int row, KeptColumn other, int otherRow) {
        KeptBytes theirs = (KeptBytes) other;
        int from = start(row);
        int otherFrom = theirs.start(otherRow);
        return Arrays.compareUnsigned(
                bytes(row),
                from,
                from + length(row),
                theirs.bytes(otherRow),
                otherFrom,
                otherFrom + theirs.length(otherRow));
    }

    @Override
    void open(int segment) {
        bytes = grown(bytes, segment);
        slices = grown(slices, segment);
        bytes[segment] = new byte[FIRST_BYTES];
        slices[segment] = new long[SEGMENT];
        used = 0;
        arrayBytes += FIRST_BYTES + 8L * SEGMENT;
    }

    @Override
    void put(FlatVector dense, int from, int count, int segment, int slot) {
        BytesVector source = (BytesVector) dense;
        reserve(segment, total(source, from, count));
        byte[] target = bytes[segment];
        for (int i = 0; i < count; i++) {
            int length = length(source, from + i);
            if (length > 0) {
                System.arraycopy(source.bytes(), source.start()[from + i], target, used, length);
            }
            slices[segment][slot + i] = (long) used << Integer.SIZE | length;
            used += length;
        }
    }

    private static long total(BytesVector source, int from, int count) {
        long total = 0;
        for (int row = from; row < from + count; row++) {
            total += length(source, row);
        }
        return total;
    }

    private static int length(BytesVector source, int row) {
        return source.isNull(row) ? 0 : source.lengths()[row];
    }

    private void reserve(int segment, long length) {
        long needed = used + length;
        byte[] held = bytes[segment];
        if (needed > held.length) {
            Invariant.check(needed <= Integer.MAX_VALUE - 64, "text of one segment within 2 GiB");
            int longer = (int) Math.min(Integer.MAX_VALUE - 64, Math.max(needed, held.length * 2L));
            bytes[segment] = Arrays.copyOf(held, longer);
            arrayBytes += longer - held.length;
        }
    }

    @Override
    void takeValues(KeptColumn other, int segmentsBefore) {
        KeptBytes theirs = (KeptBytes) other;
        bytes = concat(bytes, segmentsBefore, theirs.bytes, theirs.segments());
        slices = concat(slices, segmentsBefore, theirs.slices, theirs.segments());
        used = theirs.used;
        arrayBytes += theirs.arrayBytes;
    }

    @Override
    BytesVector values(int[] rows, int[] positions, int count, int length) {
        BytesVector target = new BytesVector(type(), length);
        target.reserve(total(rows, positions, count));
        target.resetArena();
        for (int i = 0; i < count; i++) {
            int row = rows[positions[i]];
            if (row >= 0) {
                long slice = slice(row);
                target.append(positions[i], bytes[row >>> SHIFT], start(slice), length(slice));
            }
        }
        return target;
    }

    private int total(int[] rows, int[] positions, int count) {
        long total = 0;
        for (int i = 0; i < count; i++) {
            int row = rows[positions[i]];
            total += row < 0 ? 0 : length(row);
        }
        Invariant.check(total <= Integer.MAX_VALUE - 64, "text of one batch within 2 GiB");
        return (int) total;
    }

    @Override
    BytesVector share(int segment) {
        BytesVector vector = new BytesVector(type(), SEGMENT);
        vector.bytes(bytes[segment]);
        for (int slot = 0; slot < SEGMENT; slot++) {
            vector.start()[slot] = start(slices[segment][slot]);
            vector.lengths()[slot] = length(slices[segment][slot]);
        }
        return vector;
    }

    @Override
    long bytes() {
        return arrayBytes;
    }
}
