package dev.sneller.session.setting;

/**
 * What one execution may use; the session's own settings hold as well, the smaller one wins.
 *
 * @param maxRows most rows wanted, 0 = all
 * @param timeoutSeconds the statement is stopped after this time, 0 = never
 */
public record Limits(long maxRows, long timeoutSeconds) {
    public static final Limits NONE = new Limits(0, 0);

    /** The smaller of both, limit by limit. */
    public Limits and(Limits other) {
        return new Limits(smaller(maxRows, other.maxRows), smaller(timeoutSeconds, other.timeoutSeconds));
    }

    private static long smaller(long one, long other) {
        return one == 0 ? other : other == 0 ? one : Math.min(one, other);
    }
}
