package dev.sneller.format.shred;

import dev.sneller.error.Invariant;
import dev.sneller.format.Content;
import dev.sneller.format.Kinds;
import dev.sneller.format.buffer.BooleanLane;
import dev.sneller.format.buffer.BytesLane;
import dev.sneller.format.buffer.DoubleLane;
import dev.sneller.format.buffer.IntegerLane;
import dev.sneller.format.buffer.KindRuns;
import dev.sneller.format.buffer.LaneBuffer;
import dev.sneller.format.buffer.LongBuffer;
import dev.sneller.format.buffer.PathBuffer;
import dev.sneller.variant.BinaryBuilder;
import java.util.Arrays;

/** The values of a row group that no column holds, dealt by granule, within each by path and row. */
public final class ResidualPairs {
    private final Shredder shredder;
    private final int[] starts;
    private final BinaryBuilder values = new BinaryBuilder();
    /** Path (its node) and row of each pair, by granule. */
    private final LongBuffer[] keys;
    /** Where the value begins. */
    private final LongBuffer[] places;

    private ResidualPairs(Shredder shredder, int[] starts) {
        this.shredder = shredder;
        this.starts = starts;
        keys = new LongBuffer[starts.length - 1];
        places = new LongBuffer[starts.length - 1];
    }

    /** @param starts first row of each granule, and the number of rows at the end */
    public static ResidualPairs of(Shredder shredder, ColumnChoice choice, int[] starts) {
        ResidualPairs pairs = new ResidualPairs(shredder, starts);
        NodeStates states = shredder.states();
        for (int node = 0; node < shredder.trie().size(); node++) {
            PathBuffer buffer = states.buffer(node);
            if (buffer != null) {
                pairs.addBuffer(node, buffer, choice.isColumn(node));
            } else {
                pairs.addLogged(node, states);
            }
        }
        return pairs;
    }

    private void addLogged(int node, NodeStates states) {
        for (int entry : states.entries(node)) {
            int place = states.log().place(entry);
            if (place != SparseLog.NO_VALUE) {
                int at = values.size();
                values.value(states.log().values().bytes(), place);
                add(node, states.log().row(entry), at);
            }
        }
    }

    private void addBuffer(int node, PathBuffer buffer, boolean isColumn) {
        if (isColumn && !hasResidual(buffer)) {
            return;
        }
        KindRuns runs = buffer.kinds();
        LaneCursor[] cursors = new LaneCursor[buffer.laneCount()];
        for (int lane = 0; lane < cursors.length; lane++) {
            cursors[lane] = new LaneCursor(buffer.lane(lane));
        }
        for (int run = 0; run < runs.runCount(); run++) {
            int kind = runs.kindOf(run);
            for (int row = runs.startOf(run); row < runs.endOf(run); row++) {
                int at = values.size();
                if (kind >= Kinds.LANE) {
                    LaneCursor cursor = cursors[kind - Kinds.LANE];
                    boolean wanted = !isColumn || cursor.lane.content() == Content.RESIDUAL;
                    cursor.next(wanted ? values : null);
                } else if (!isColumn && kind == Kinds.JSON_NULL) {
                    values.nullValue();
                } else if (!isColumn && kind == Recorder.EMPTY_OBJECT) {
                    values.startObject();
                    values.endObject();
                }
                if (values.size() > at) {
                    add(node, row, at);
                }
            }
        }
    }

    private static boolean hasResidual(PathBuffer buffer) {
        for (int lane = 0; lane < buffer.laneCount(); lane++) {
            if (buffer.lane(lane).content() == Content.RESIDUAL) {
                return true;
            }
        }
        return false;
    }

    private void add(int node, int row, int at) {
        int granule = Arrays.binarySearch(starts, row);
        granule = granule < 0 ? -granule - 2 : granule;
        if (keys[granule] == null) {
            keys[granule] = new LongBuffer();
            places[granule] = new LongBuffer();
        }
        keys[granule].add((long) node << 32 | row - starts[granule]);
        places[granule].add(at);
    }

    /** Whether there are none. */
    public boolean isEmpty() {
        return values.size() == 0;
    }

    /** Pairs of a granule. */
    public int count(int granule) {
        return keys[granule] == null ? 0 : keys[granule].size();
    }

    /** The pair's path, as the shredder numbers it. */
    public int node(int granule, int index) {
        return (int) (keys[granule].get(index) >>> 32);
    }

    /** Canonical bytes of a path. */
    public byte[] path(int node) {
        return shredder.trie().canonicalBytes(node);
    }

    /** Row within the granule. */
    public int row(int granule, int index) {
        return (int) keys[granule].get(index);
    }

    /** Where the pair's value begins in {@link #values}. */
    public int place(int granule, int index) {
        return (int) places[granule].get(index);
    }

    /** All values in binary form. */
    public byte[] values() {
        return values.bytes();
    }

    /** Gives the values of a lane back one by one. */
    private static final class LaneCursor {
        private final LaneBuffer lane;
        private int index;
        private long byteAt;
        private byte[] scratch = new byte[64];

        private LaneCursor(LaneBuffer lane) {
            this.lane = lane;
        }

        /** @param target null to pass over the value */
        void next(BinaryBuilder target) {
            if (lane instanceof BytesLane bytes) {
                text(bytes, target);
            } else if (target != null && lane instanceof IntegerLane integers) {
                integer(integers, target);
            } else if (target != null && lane instanceof DoubleLane doubles) {
                target.doubleValue(doubles.get(index));
            } else if (target != null && lane instanceof BooleanLane booleans) {
                target.booleanValue(booleans.get(index));
            }
            index++;
        }

        private void text(BytesLane bytes, BinaryBuilder target) {
            int length = bytes.values().length(index);
            if (target != null) {
                if (scratch.length < length) {
                    scratch = new byte[length * 2];
                }
                bytes.values().copy(byteAt, length, scratch, 0);
                switch (lane.content()) {
                    case VARCHAR -> target.string(scratch, 0, length);
                    case BINARY -> target.binary(scratch, 0, length);
                    default -> target.value(scratch, 0);
                }
            }
            byteAt += length;
        }

        private void integer(IntegerLane integers, BinaryBuilder target) {
            long high = integers.high(index);
            long low = integers.low(index);
            switch (lane.content()) {
                case NUMBER -> target.decimal(high, low, integers.scale(index));
                case DATE -> target.date((int) low);
                case TIME -> target.time(low);
                case TIMESTAMP_NTZ -> target.timestampNtz(high, low);
                case TIMESTAMP_LTZ -> target.timestampLtz(high, low);
                case TIMESTAMP_TZ ->
                    target.timestampTz(high, low, (int) integers.minutes().get(index));
                default -> throw Invariant.unreachable(lane.content());
            }
        }
    }
}
