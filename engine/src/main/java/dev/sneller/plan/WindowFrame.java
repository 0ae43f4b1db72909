package dev.sneller.plan;

import dev.sneller.expression.Expression;

/** Which rows of its partition a function sees from the current row: from {@code start} to {@code end}, both included. */
public record WindowFrame(Unit unit, Bound start, Bound end, Exclusion exclusion) {
    /** All rows of the partition. */
    public static final WindowFrame PARTITION = new WindowFrame(
            Unit.RANGE, Bound.of(Kind.UNBOUNDED_PRECEDING), Bound.of(Kind.UNBOUNDED_FOLLOWING), Exclusion.NO_OTHERS);

    /** What offsets count. */
    public enum Unit {
        ROWS,
        /** Distance of the one order key; the current row stands for all its peers. */
        RANGE,
        /** Groups of peers: rows that are equal in the order. */
        GROUPS
    }

    /** Which rows are taken out of the frame again. */
    public enum Exclusion {
        NO_OTHERS,
        CURRENT_ROW,
        /** The current row and its peers. */
        GROUP,
        /** The peers of the current row. */
        TIES
    }

    /** Where a bound lies. */
    public enum Kind {
        UNBOUNDED_PRECEDING,
        PRECEDING,
        CURRENT_ROW,
        FOLLOWING,
        UNBOUNDED_FOLLOWING
    }

    /**
     * One end of a frame.
     *
     * @param offset constant, not negative, of PRECEDING and FOLLOWING; null otherwise
     * @param boundary with RANGE and an offset: input column with the key's value at the bound, of the key's type; -1 otherwise
     */
    public record Bound(Kind kind, Expression offset, int boundary) {
        public static Bound of(Kind kind) {
            return new Bound(kind, null, -1);
        }

        public boolean hasOffset() {
            return kind == Kind.PRECEDING || kind == Kind.FOLLOWING;
        }

        @Override
        public String toString() {
            return hasOffset() ? offset + " " + kind : kind.toString();
        }
    }

    /** Whether every row of a partition sees all of it. */
    public boolean isPartition() {
        return start.kind() == Kind.UNBOUNDED_PRECEDING
                && end.kind() == Kind.UNBOUNDED_FOLLOWING
                && exclusion == Exclusion.NO_OTHERS;
    }
}
