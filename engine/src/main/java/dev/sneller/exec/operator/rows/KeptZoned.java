package dev.sneller.exec.operator.rows;

import dev.sneller.type.LogicalType;
import dev.sneller.vector.FlatVector;
import dev.sneller.vector.ZonedVector;

/** TIMESTAMP_TZ values: instants and the offset each was written with. */
final class KeptZoned extends KeptColumn implements KeptIntegers {
    private final KeptLongs instants = new KeptLongs(LogicalType.TIMESTAMP_LTZ);
    private short[][] offsets = new short[4][];

    KeptZoned(LogicalType type) {
        super(type);
    }

    @Override
    public boolean isWide() {
        return instants.isWide();
    }

    @Override
    public long low(int row) {
        return instants.low(row);
    }

    @Override
    public long high(int row) {
        return instants.high(row);
    }

    @Override
    public int compare(int row, KeptColumn other, int otherRow) {
        return KeptIntegers.compare(this, row, (KeptIntegers) other, otherRow);
    }

    @Override
    void open(int segment) {
        instants.addSegment();
        offsets = grown(offsets, segment);
        offsets[segment] = new short[SEGMENT];
    }

    @Override
    void put(FlatVector dense, int from, int count, int segment, int slot) {
        ZonedVector zoned = (ZonedVector) dense;
        instants.put(zoned.instants(), from, count, segment, slot);
        System.arraycopy(zoned.offsetMinutes(), from, offsets[segment], slot, count);
    }

    @Override
    void takeValues(KeptColumn other, int segmentsBefore) {
        KeptZoned theirs = (KeptZoned) other;
        instants.take(theirs.instants);
        offsets = concat(offsets, segmentsBefore, theirs.offsets, theirs.segments());
    }

    @Override
    FlatVector values(int[] rows, int[] positions, int count, int length) {
        ZonedVector target = new ZonedVector(type(), instants.values(rows, positions, count, length));
        for (int i = 0; i < count; i++) {
            int row = rows[positions[i]];
            if (row >= 0) {
                target.offsetMinutes()[positions[i]] = offsets[row >>> SHIFT][row & MASK];
            }
        }
        return target;
    }

    @Override
    FlatVector share(int segment) {
        ZonedVector vector =
                new ZonedVector(type(), instants.values(first(segment), Positions.all(), SEGMENT, SEGMENT));
        System.arraycopy(offsets[segment], 0, vector.offsetMinutes(), 0, SEGMENT);
        return vector;
    }

    private static int[] first(int segment) {
        int[] rows = new int[SEGMENT];
        for (int slot = 0; slot < SEGMENT; slot++) {
            rows[slot] = (segment << SHIFT) + slot;
        }
        return rows;
    }

    @Override
    long bytes() {
        return instants.bytes() + (long) Short.BYTES * SEGMENT * segments();
    }
}
