package dev.sneller.exec.operator.window;

import dev.sneller.error.ErrorCode;
import dev.sneller.error.SnellerException;
import dev.sneller.plan.WindowCall;
import dev.sneller.plan.WindowFunction;

/** FIRST_VALUE, LAST_VALUE and NTH_VALUE of a frame. */
final class FramePicks extends Picks {
    private final WindowArgument ordinal;
    private final boolean fromEnd;
    private final Frame frame;
    private final PresentRows present;

    FramePicks(WindowCall.OfFunction call, Frame frame, WindowRows rows) {
        super(WindowArgument.of(call.arguments().get(0)), rows);
        ordinal =
                call.arguments().size() > 1 ? WindowArgument.of(call.arguments().get(1)) : null;
        fromEnd = call.function() == WindowFunction.LAST_VALUE || call.function() == WindowFunction.NTH_VALUE_FROM_LAST;
        this.frame = frame;
        present = call.ignoreNulls() ? new PresentRows(argument, rows) : null;
    }

    @Override
    void evaluate(Partition partition, int from, int to, int at) {
        if (present != null && from == partition.start()) {
            present.load(partition);
        }
        frame.compute(partition, from, to, at);
        for (int row = from; row < to; row++) {
            int i = at + row - from;
            picks[i] = ordinal != null && ordinal.isNull(rows, row) ? NULL : pick(i, wanted(row));
        }
    }

    private long wanted(int row) {
        if (ordinal == null) {
            return 1;
        }
        long wanted = ordinal.number(rows, row);
        if (wanted < 1) {
            throw new SnellerException(
                    ErrorCode.INVALID_ARGUMENT, "NTH_VALUE asks for row " + wanted + " of a frame; rows count from 1");
        }
        return wanted;
    }

    private int pick(int i, long ordinalWanted) {
        long wanted = ordinalWanted;
        for (int p = 0; p < frame.pieces; p++) {
            int piece = fromEnd ? frame.pieces - 1 - p : p;
            int low = place(frame.start[piece][i]);
            int high = place(frame.end[piece][i]);
            if (wanted <= high - low) {
                long picked = fromEnd ? high - wanted : low + wanted - 1;
                return present == null ? (int) picked : present.row(picked);
            }
            wanted -= high - low;
        }
        return NULL;
    }

    /** Rows are counted by number, or among the present ones. */
    private int place(int row) {
        return present == null ? row : present.before(row);
    }
}
