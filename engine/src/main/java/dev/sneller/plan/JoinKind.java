package dev.sneller.plan;

/** Which rows a join yields. Left is the side that is read row by row, right the side that is kept. */
public enum JoinKind {
    /** Pairs. */
    INNER,
    /** Pairs, and left rows without one beside NULLs. */
    LEFT,
    /** Pairs, and right rows without one beside NULLs. */
    RIGHT,
    /** Pairs, and rows of either side without one beside NULLs. */
    FULL,
    /** Left rows that have a pair. */
    SEMI,
    /** Left rows that have no pair. */
    ANTI,
    /** Left rows for which the condition is false with every right row: NOT IN, which a NULL makes unknown. */
    NULL_AWARE_ANTI,
    /** Right rows that have a pair. */
    RIGHT_SEMI,
    /** Right rows that have no pair. */
    RIGHT_ANTI,
    /** Left rows, and whether they have a pair: EXISTS as a value. */
    MARK,
    /** Left rows, and whether the condition is true with some right row, NULL where it is unknown at best: IN as a value. */
    NULL_AWARE_MARK;

    /** Whether pairs are yielded. */
    public boolean yieldsPairs() {
        return this == INNER || this == LEFT || this == RIGHT || this == FULL;
    }

    /** Whether left rows without a pair are yielded. */
    public boolean keepsLeft() {
        return this == LEFT || this == FULL || this == ANTI || this == NULL_AWARE_ANTI || marks();
    }

    /** Whether right rows are yielded on their own, after all pairs. */
    public boolean keepsRight() {
        return this == RIGHT || this == FULL || this == RIGHT_SEMI || this == RIGHT_ANTI;
    }

    /** Whether right rows are all that is yielded. */
    public boolean yieldsRightOnly() {
        return this == RIGHT_SEMI || this == RIGHT_ANTI;
    }

    /** Whether a column tells if there is a pair. */
    public boolean marks() {
        return this == MARK || this == NULL_AWARE_MARK;
    }

    /** Whether an unknown condition differs from a false one. */
    public boolean isNullAware() {
        return this == NULL_AWARE_ANTI || this == NULL_AWARE_MARK;
    }
}
