package dev.sneller.predicate;

/** What is proven about a condition over a block of rows. */
public enum Verdict {
    /** No row passes. */
    NONE,
    /** Nothing is proven. */
    SOME,
    /** Every row passes. */
    ALL;

    /** Of the conjunction of two conditions over the same rows. */
    public Verdict and(Verdict other) {
        if (this == NONE || other == NONE) {
            return NONE;
        }
        return this == ALL && other == ALL ? ALL : SOME;
    }

    /** Of the disjunction of two conditions over the same rows. */
    public Verdict or(Verdict other) {
        if (this == ALL || other == ALL) {
            return ALL;
        }
        return this == NONE && other == NONE ? NONE : SOME;
    }
}
