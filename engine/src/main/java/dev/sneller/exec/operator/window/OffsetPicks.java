package dev.sneller.exec.operator.window;

import dev.sneller.exec.operator.rows.ValueCopy;
import dev.sneller.plan.WindowCall;
import dev.sneller.plan.WindowFunction;
import dev.sneller.vector.FlatVector;
import dev.sneller.vector.Validity;

/** LAG and LEAD. */
final class OffsetPicks extends Picks {
    /** Beyond every partition, and far from overflow. */
    private static final long FAR = 1L << 40;

    private final boolean backwards;
    private final WindowArgument offset;
    private final WindowArgument otherwise;
    private final PresentRows present;
    private int firstRow;

    OffsetPicks(WindowCall.OfFunction call, WindowRows rows) {
        super(WindowArgument.of(call.arguments().get(0)), rows);
        backwards = call.function() == WindowFunction.LAG;
        offset =
                call.arguments().size() > 1 ? WindowArgument.of(call.arguments().get(1)) : null;
        otherwise =
                call.arguments().size() > 2 ? WindowArgument.of(call.arguments().get(2)) : null;
        present = call.ignoreNulls() ? new PresentRows(argument, rows) : null;
    }

    @Override
    void evaluate(Partition partition, int from, int to, int at) {
        if (at == 0) {
            firstRow = from;
        }
        if (present != null && from == partition.start()) {
            present.load(partition);
        }
        for (int row = from; row < to; row++) {
            picks[at + row - from] = pick(partition, row);
        }
    }

    private int pick(Partition partition, int row) {
        if (offset != null && offset.isNull(rows, row)) {
            return NULL;
        }
        long distance = offset == null ? 1 : Math.max(-FAR, Math.min(FAR, offset.number(rows, row)));
        long forward = backwards ? -distance : distance;
        if (present == null || forward == 0) {
            long picked = row + forward;
            return picked < partition.start() || picked >= partition.end() ? NO_ROW : (int) picked;
        }
        return present.row(forward < 0 ? present.before(row) + forward : present.before(row + 1) + forward - 1);
    }

    @Override
    FlatVector end(int count) {
        FlatVector picked = super.end(count);
        boolean any = false;
        for (int i = 0; i < count && otherwise != null; i++) {
            any |= picks[i] == NO_ROW;
        }
        return any ? withDefaults(picked, count) : picked;
    }

    private FlatVector withDefaults(FlatVector picked, int count) {
        boolean wide = ValueCopy.isWide(picked) || ValueCopy.isWide(otherwise.vector(rows, firstRow));
        FlatVector merged = ValueCopy.allocate(picked.type(), wide, count);
        long[] validity = merged.writableValidity();
        for (int i = 0; i < count; i++) {
            boolean isDefault = picks[i] == NO_ROW;
            FlatVector source = isDefault ? otherwise.vector(rows, firstRow + i) : picked;
            int slot = isDefault ? otherwise.slot(firstRow + i) : i;
            if (source.isNull(slot)) {
                Validity.clear(validity, i);
            } else {
                ValueCopy.copy(source, slot, merged, i);
            }
        }
        return merged;
    }

    @Override
    boolean streams() {
        return present == null && lookBack() >= 0;
    }

    /** How far back any row looks, -1 when it may look forward or is not known. */
    private long lookBack() {
        if (offset == null) {
            return backwards ? 1 : -1;
        }
        if (!offset.isConstant()) {
            return -1;
        }
        long back = offset.isNull(rows, 0) ? 0 : offset.number(rows, 0);
        return backwards ? back : -back;
    }

    @Override
    int firstNeeded(Partition partition, int next) {
        return streams() ? (int) Math.max(partition.start(), next - lookBack()) : partition.start();
    }
}
