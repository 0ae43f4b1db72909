package dev.sneller.exec.operator.rows;

import dev.sneller.memory.Reservation;
import dev.sneller.type.LogicalType;
import dev.sneller.vector.Batch;
import dev.sneller.vector.FlatVector;
import dev.sneller.vector.SelectionVector;
import java.util.List;
import java.util.stream.Stream;

/**
 * Rows copied column by column into segments of 2,048. A row's number is its segment's times 2,048 plus its slot; segments are full but
 * for the last one of each store that was taken over. Filled by one thread; read by many afterwards.
 */
public final class KeptRows {
    private final Reservation memory;
    private List<KeptColumn> columns;
    private final DenseVectors[] dense;
    private final FlatVector[] values;
    private IntList segmentRows = new IntList();
    private int segments;
    private long rows;

    /** @param memory grows with the rows */
    public KeptRows(List<LogicalType> types, Reservation memory) {
        this.memory = memory;
        this.columns = types.stream().map(KeptColumn::of).toList();
        this.values = new FlatVector[types.size()];
        this.dense = Stream.generate(DenseVectors::new).limit(types.size()).toArray(DenseVectors[]::new);
    }

    /** A store for one batch at a time, part of a thread's flat charge. */
    public static KeptRows unreserved(List<LogicalType> types) {
        return new KeptRows(types, null);
    }

    /** Copies the selected rows of a batch behind those already here. */
    public void append(Batch batch) {
        int count = batch.selectedCount();
        for (int c = 0; c < values.length; c++) {
            values[c] = dense[c].of(batch.column(c), batch.selection(), count);
        }
        int from = 0;
        while (from < count) {
            int slot = segments == 0 ? KeptColumn.SEGMENT : segmentRows.get(segments - 1);
            if (slot == KeptColumn.SEGMENT) {
                columns.forEach(KeptColumn::addSegment);
                segmentRows.add(0);
                segments++;
                slot = 0;
            }
            int n = Math.min(count - from, KeptColumn.SEGMENT - slot);
            for (int c = 0; c < columns.size(); c++) {
                columns.get(c).append(values[c], from, n, segments - 1, slot);
            }
            segmentRows.set(segments - 1, slot + n);
            from += n;
        }
        rows += count;
        if (memory != null) {
            memory.ensure(bytes());
        }
    }

    /** Takes over the rows of a store that is not used any more. */
    public void take(KeptRows other) {
        for (int c = 0; c < columns.size(); c++) {
            columns.get(c).take(other.columns.get(c));
        }
        segmentRows.addAll(other.segmentRows);
        segments += other.segments;
        rows += other.rows;
    }

    /** Forgets all rows; what is reserved for them is the caller's to give back. */
    public void clear() {
        columns = columns.stream().map(column -> KeptColumn.of(column.type())).toList();
        segmentRows = new IntList();
        segments = 0;
        rows = 0;
    }

    public long rowCount() {
        return rows;
    }

    public int segmentCount() {
        return segments;
    }

    /** Rows of one segment. */
    public int segmentRows(int segment) {
        return segmentRows.get(segment);
    }

    /** The number of a segment's first row. */
    public static int firstRow(int segment) {
        return segment << KeptColumn.SHIFT;
    }

    /** The segment of a row. */
    public static int segmentOf(int row) {
        return row >>> KeptColumn.SHIFT;
    }

    /** The place of a row in its segment. */
    public static int slotOf(int row) {
        return row & KeptColumn.MASK;
    }

    public int columnCount() {
        return columns.size();
    }

    public KeptColumn column(int index) {
        return columns.get(index);
    }

    /** A column of one segment, sharing its arrays. */
    public FlatVector segment(int segment, int column) {
        return columns.get(column).segment(segment, segmentRows.get(segment));
    }

    /** Puts all columns into a batch behind its first {@code before}; rows as {@link KeptColumn#gather} has them. */
    public void gather(int[] rowNumbers, SelectionVector at, int length, Batch target, int before) {
        for (int c = 0; c < columns.size(); c++) {
            target.column(before + c, columns.get(c).gather(rowNumbers, at, length));
        }
    }

    /** Bytes held. */
    public long bytes() {
        long bytes = 0;
        for (KeptColumn column : columns) {
            bytes += column.bytes();
        }
        return bytes;
    }
}
