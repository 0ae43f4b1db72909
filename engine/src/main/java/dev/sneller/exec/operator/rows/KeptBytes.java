package dev.sneller.exec.operator.rows;

import dev.sneller.error.Invariant;
import dev.sneller.type.LogicalType;
import dev.sneller.vector.BytesVector;
import dev.sneller.vector.FlatVector;
import java.util.Arrays;

/** VARCHAR and BINARY values: one array of bytes a segment, and slices of it. */
public final class KeptBytes extends KeptColumn {
    private static final int FIRST_BYTES = 1 << 12;

    private byte[][] bytes = new byte[4][];
    private int[][] starts = new int[4][];
    private int[][] lengths = new int[4][];
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
        return starts[row >>> SHIFT][row & MASK];
    }

    public int length(int row) {
        return lengths[row >>> SHIFT][row & MASK];
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
        starts = grown(starts, segment);
        lengths = grown(lengths, segment);
        bytes[segment] = new byte[FIRST_BYTES];
        starts[segment] = new int[SEGMENT];
        lengths[segment] = new int[SEGMENT];
        used = 0;
        arrayBytes += FIRST_BYTES + 8L * SEGMENT;
    }

    @Override
    void put(FlatVector dense, int from, int count, int segment, int slot) {
        BytesVector source = (BytesVector) dense;
        for (int i = 0; i < count; i++) {
            int length = source.isNull(from + i) ? 0 : source.lengths()[from + i];
            if (length > 0) {
                reserve(segment, length);
                System.arraycopy(source.bytes(), source.start()[from + i], bytes[segment], used, length);
            }
            starts[segment][slot + i] = used;
            lengths[segment][slot + i] = length;
            used += length;
        }
    }

    private void reserve(int segment, int length) {
        long needed = (long) used + length;
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
        starts = concat(starts, segmentsBefore, theirs.starts, theirs.segments());
        lengths = concat(lengths, segmentsBefore, theirs.lengths, theirs.segments());
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
                int segment = row >>> SHIFT;
                int slot = row & MASK;
                target.append(positions[i], bytes[segment], starts[segment][slot], lengths[segment][slot]);
            }
        }
        return target;
    }

    private int total(int[] rows, int[] positions, int count) {
        long total = 0;
        for (int i = 0; i < count; i++) {
            int row = rows[positions[i]];
            total += row < 0 ? 0 : lengths[row >>> SHIFT][row & MASK];
        }
        Invariant.check(total <= Integer.MAX_VALUE - 64, "text of one batch within 2 GiB");
        return (int) total;
    }

    @Override
    BytesVector share(int segment) {
        BytesVector vector = new BytesVector(type(), 0);
        vector.slices(bytes[segment], starts[segment], lengths[segment]);
        return vector;
    }

    @Override
    long bytes() {
        return arrayBytes;
    }
}
