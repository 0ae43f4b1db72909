package dev.sneller.exec.operator.window;

import dev.sneller.exec.operator.group.GroupTable;
import dev.sneller.exec.operator.rows.StoredRows;
import dev.sneller.type.LogicalType;
import dev.sneller.vector.Batch;
import dev.sneller.vector.ColumnVector;
import dev.sneller.vector.FlatVector;
import dev.sneller.vector.SelectionVector;
import java.util.Arrays;
import java.util.List;

/**
 * How often each value of a column stands in a frame that moves forward: DISTINCT takes a value when it enters for the first time and drops
 * it when it leaves for the last. One thread.
 */
final class Occurrences {
    /** Values after which they are numbered anew. */
    private static final int MANY = 1 << 16;

    private final int column;
    private final LogicalType type;
    private final WindowRows rows;
    private final Numbers entering = new Numbers();
    private final Numbers leaving = new Numbers();
    private final SelectionVector all = new SelectionVector(Batch.MAX_ROWS);
    private final ColumnVector[] key = new ColumnVector[1];
    private GroupTable values;
    private int[] counts = new int[Batch.MAX_ROWS];
    /** The partition that a value was met in last, so that none has to be set back. */
    private int[] partitions = new int[Batch.MAX_ROWS];

    private int partition;

    /** The values of one batch by number. */
    private static final class Numbers {
        private int batch = -1;
        private final int[] values = new int[Batch.MAX_ROWS];
    }

    Occurrences(int column, LogicalType type, WindowRows rows) {
        this.column = column;
        this.type = type;
        this.rows = rows;
        this.values = new GroupTable(List.of(type));
        for (int i = 0; i < Batch.MAX_ROWS; i++) {
            all.rows()[i] = i;
        }
    }

    /** Forgets the frame: another partition begins. */
    void clear() {
        partition++;
        if (values.size() > MANY) {
            values = new GroupTable(List.of(type));
            entering.batch = -1;
            leaving.batch = -1;
            Arrays.fill(partitions, 0);
            partition = 1;
        }
    }

    /** Whether the row, which enters the frame, brings a value that is not yet there. NULL is no value. */
    boolean enters(int row) {
        int value = value(row, entering);
        if (value < 0) {
            return false;
        }
        if (partitions[value] != partition) {
            partitions[value] = partition;
            counts[value] = 0;
        }
        return counts[value]++ == 0;
    }

    /** Whether the row, which leaves the frame, takes the last of its value with it. */
    boolean leaves(int row) {
        int value = value(row, leaving);
        return value >= 0 && --counts[value] == 0;
    }

    private int value(int row, Numbers numbers) {
        int batch = row >>> StoredRows.BATCH_SHIFT;
        int slot = row & StoredRows.SLOT_MASK;
        FlatVector vector = rows.column(batch, column);
        if (vector.isNull(slot)) {
            return -1;
        }
        if (numbers.batch != batch) {
            numbers.batch = batch;
            key[0] = vector;
            int count = vector.length();
            all.count(count);
            values.findByHash(key, all, count, numbers.values);
            if (values.size() > counts.length) {
                int room = Math.max(values.size(), counts.length * 2);
                counts = Arrays.copyOf(counts, room);
                partitions = Arrays.copyOf(partitions, room);
            }
        }
        return numbers.values[slot];
    }
}
