package dev.sneller.exec.operator.rows;

import dev.sneller.type.LogicalType;
import dev.sneller.vector.Batch;
import dev.sneller.vector.FlatVector;
import dev.sneller.vector.SelectionVector;
import dev.sneller.vector.Validity;
import java.util.Arrays;

/**
 * One column of kept rows in segments of 2,048, filled densely and read in any order. Loops run over the arrays of one lane, so a type is
 * asked for once a call.
 */
public abstract class KeptColumn {
    static final int SHIFT = Batch.SHIFT;
    static final int SEGMENT = 1 << SHIFT;
    static final int MASK = SEGMENT - 1;

    private final LogicalType type;
    private int segments;
    /** By segment; null = all present. */
    private long[][] validity = new long[4][];

    private boolean hasNulls;

    KeptColumn(LogicalType type) {
        this.type = type;
    }

    /** An empty column for values of this type. */
    static KeptColumn of(LogicalType type) {
        return switch (type.kind()) {
            case BOOLEAN -> new KeptBits();
            case DATE -> new KeptInts(type);
            case NUMBER, TIME, TIMESTAMP_NTZ, TIMESTAMP_LTZ -> new KeptLongs(type);
            case TIMESTAMP_TZ -> new KeptZoned(type);
            case DOUBLE -> new KeptDoubles();
            case VARCHAR, BINARY -> new KeptBytes(type);
            case VARIANT, OBJECT, ARRAY -> new KeptVariants(type);
        };
    }

    public final LogicalType type() {
        return type;
    }

    public final boolean hasNulls() {
        return hasNulls;
    }

    public final boolean isNull(int row) {
        return hasNulls && !Validity.isPresent(validity[row >>> SHIFT], row & MASK);
    }

    /** Opens the next segment and answers its number. */
    final int addSegment() {
        int segment = segments++;
        if (segment == validity.length) {
            validity = Arrays.copyOf(validity, segment * 2);
        }
        open(segment);
        return segment;
    }

    /** Writes {@code count} values of a dense vector, from {@code from} on, to slots of a segment. */
    final void append(FlatVector dense, int from, int count, int segment, int slot) {
        put(dense, from, count, segment, slot);
        if (dense.validity() == null) {
            return;
        }
        for (int i = 0; i < count; i++) {
            if (dense.isNull(from + i)) {
                if (validity[segment] == null) {
                    validity[segment] = new long[Validity.words(SEGMENT)];
                    Validity.setAll(validity[segment], SEGMENT);
                }
                Validity.clear(validity[segment], slot + i);
                hasNulls = true;
            }
        }
    }

    /** Takes over the segments of another column of the same type, which is not used any more. */
    final void take(KeptColumn other) {
        validity = concat(validity, segments, other.validity, other.segments);
        hasNulls |= other.hasNulls;
        takeValues(other, segments);
        segments += other.segments;
    }

    /** The first {@code rows} values of a segment, sharing its arrays. */
    final FlatVector segment(int segment, int rows) {
        FlatVector vector = share(segment);
        vector.length(rows);
        vector.validity(validity[segment] == null ? null : trimmed(validity[segment], rows));
        return vector;
    }

    /** Loops over set bits see no row past the last. */
    private static long[] trimmed(long[] bits, int rows) {
        if (rows == SEGMENT) {
            return bits;
        }
        long[] copy = Arrays.copyOf(bits, Validity.words(rows));
        if ((rows & 63) != 0) {
            copy[rows >>> 6] &= (1L << rows) - 1;
        }
        return copy;
    }

    /**
     * A vector of {@code length} rows; where {@code at} says so (null = everywhere) it has the values of the kept rows numbered
     * {@code rows[position]}, NULL for negative numbers.
     */
    public final FlatVector gather(int[] rows, SelectionVector at, int length) {
        int count = at == null ? length : at.count();
        int[] positions = at == null ? Positions.all() : at.rows();
        boolean allKept = true;
        for (int i = 0; i < count; i++) {
            allKept &= rows[positions[i]] >= 0;
        }
        FlatVector target = values(rows, positions, count, length);
        target.length(length);
        if (!allKept || hasNulls) {
            long[] present = target.writableValidity();
            for (int i = 0; i < count; i++) {
                int row = rows[positions[i]];
                if (row < 0 || !Validity.isPresent(validity[row >>> SHIFT], row & MASK)) {
                    Validity.clear(present, positions[i]);
                }
            }
        }
        return target;
    }

    /** The SQL order of two present values, one of another column of the same type. */
    public abstract int compare(int row, KeptColumn other, int otherRow);

    /** The values for {@link #gather}; where no row is kept anything readable. */
    abstract FlatVector values(int[] rows, int[] positions, int count, int length);

    abstract void open(int segment);

    abstract void put(FlatVector dense, int from, int count, int segment, int slot);

    abstract void takeValues(KeptColumn other, int segmentsBefore);

    abstract FlatVector share(int segment);

    /** Bytes of the arrays held. */
    abstract long bytes();

    final int segments() {
        return segments;
    }

    static <T> T[] concat(T[] first, int firstCount, T[] second, int secondCount) {
        T[] all = Arrays.copyOf(first, Math.max(4, firstCount + secondCount));
        System.arraycopy(second, 0, all, firstCount, secondCount);
        return all;
    }

    static <T> T[] grown(T[] segments, int segment) {
        return segment < segments.length ? segments : Arrays.copyOf(segments, Math.max(4, segment * 2));
    }

    /** The numbers 0 to 2,047. */
    static final class Positions {
        private static final int[] ALL = new int[Batch.MAX_ROWS];

        static {
            for (int row = 0; row < ALL.length; row++) {
                ALL[row] = row;
            }
        }

        private Positions() {}

        static int[] all() {
            return ALL;
        }
    }
}
