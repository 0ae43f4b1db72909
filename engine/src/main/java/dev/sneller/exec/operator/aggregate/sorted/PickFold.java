package dev.sneller.exec.operator.aggregate.sorted;

import dev.sneller.exec.operator.column.ValueList;
import dev.sneller.type.LogicalType;
import dev.sneller.vector.FlatVector;

/** Results that are one of a group's values, NULL for a group without. */
abstract class PickFold extends GroupFold {
    private static final int NONE = -1;

    private final LogicalType type;
    private ValueList picked;
    private int[] rows;
    private int at;

    /** @param type of the values */
    PickFold(LogicalType type) {
        this.type = type;
    }

    @Override
    void start(int groups) {
        picked = ValueList.of(type);
        rows = new int[groups];
        at = 0;
    }

    @Override
    void begin(long count) {
        rows[at] = NONE;
    }

    /** Takes the value of a row for the group; once a group. */
    final void pick(FlatVector values, int row) {
        picked.load(values, range(row, row + 1), 1);
        rows[at] = picked.size();
        picked.add(0);
    }

    @Override
    void end() {
        at++;
    }

    @Override
    FlatVector result() {
        return picked.vector(rows, 0, rows.length);
    }

    @Override
    long bytes() {
        return picked.bytes();
    }
}
