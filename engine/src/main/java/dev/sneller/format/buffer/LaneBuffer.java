package dev.sneller.format.buffer;

import dev.sneller.format.Content;

/** The present values of one lane of a row group. */
public abstract sealed class LaneBuffer permits IntegerLane, DoubleLane, BytesLane, BooleanLane {
    private final Content content;

    LaneBuffer(Content content) {
        this.content = content;
    }

    public static LaneBuffer of(Content content) {
        if (content.isInteger()) {
            return new IntegerLane(content);
        }
        return switch (content) {
            case DOUBLE -> new DoubleLane();
            case BOOLEAN -> new BooleanLane();
            default -> new BytesLane(content);
        };
    }

    public final Content content() {
        return content;
    }

    public abstract int size();

    /** Forgets the last value. */
    public abstract void removeLast();

    /** Bytes held. */
    public abstract long capacity();

    public abstract <R> R accept(Visitor<R> visitor);

    /** One method per member. */
    public interface Visitor<R> {
        R integers(IntegerLane lane);

        R doubles(DoubleLane lane);

        R bytes(BytesLane lane);

        R booleans(BooleanLane lane);
    }
}
