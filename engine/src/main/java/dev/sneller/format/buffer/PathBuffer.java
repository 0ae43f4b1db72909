package dev.sneller.format.buffer;

import dev.sneller.format.Content;
import dev.sneller.format.Kinds;
import java.util.Arrays;

/**
 * What a row group holds at one path, or in one typed column: the kind of each row, and lanes of values in order of first use. Kinds
 * from {@link Kinds#LANE} on count these lanes, not those of the file.
 */
public final class PathBuffer {
    private static final LaneBuffer[] NO_LANES = {};

    private final KindRuns kinds = new KindRuns();
    private LaneBuffer[] lanes = NO_LANES;

    public KindRuns kinds() {
        return kinds;
    }

    public int laneCount() {
        return lanes.length;
    }

    public LaneBuffer lane(int index) {
        return lanes[index];
    }

    /** Records a row that has no value in a lane. */
    public void mark(int row, int kind) {
        kinds.add(row, kind);
    }

    /** Records a row with a value of this content, which the caller adds to the lane. */
    public LaneBuffer next(int row, Content content) {
        int index = laneOf(content);
        kinds.add(row, Kinds.LANE + index);
        return lanes[index];
    }

    /** The lane of this content, before a value is recorded in it. */
    public LaneBuffer peek(Content content) {
        int index = laneOf(content);
        return lanes[index];
    }

    private int laneOf(Content content) {
        for (int index = 0; index < lanes.length; index++) {
            if (lanes[index].content() == content) {
                return index;
            }
        }
        lanes = Arrays.copyOf(lanes, lanes.length + 1);
        lanes[lanes.length - 1] = LaneBuffer.of(content);
        return lanes.length - 1;
    }

    /** Forgets the last row recorded. */
    public void removeLast() {
        int kind = kinds.removeLast();
        if (kind >= Kinds.LANE) {
            lanes[kind - Kinds.LANE].removeLast();
        }
    }

    /** Bytes held. */
    public long capacity() {
        long total = kinds.capacity() + 64;
        for (LaneBuffer lane : lanes) {
            total += lane.capacity();
        }
        return total;
    }
}
