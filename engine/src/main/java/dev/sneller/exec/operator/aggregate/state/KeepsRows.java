package dev.sneller.exec.operator.aggregate.state;

/** A state that keeps the rows of its groups one by one, so that it grows with them; it can give them out again. */
public interface KeepsRows {
    /** Rows kept of all groups. */
    long rows();

    /** Rows kept of {@code groups[from]} to {@code groups[to - 1]}. */
    long rows(int[] groups, int from, int to);

    /** Updates another state of the same call with the rows kept of group {@code from[i]}, as rows of its group {@code to[i]}. */
    void giveRows(int[] from, int[] to, int count, AggregateState target);
}
