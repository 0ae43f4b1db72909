package dev.sneller.expression.batch;

import dev.sneller.kernel.Masks;

/** Which rows of a kernel's result are NULL although no argument is, and which failed. */
public final class Outcome {
    private long[] nulls = new long[0];
    private long[] failed = new long[0];
    private boolean hasNulls;
    private boolean hasFailures;

    /** Forgets the last call's rows and makes room for {@code length}. */
    public void begin(int length) {
        int words = Masks.words(length);
        if (nulls.length < words) {
            nulls = new long[words];
            failed = new long[words];
        } else {
            if (hasNulls) {
                java.util.Arrays.fill(nulls, 0);
            }
            if (hasFailures) {
                java.util.Arrays.fill(failed, 0);
            }
        }
        hasNulls = false;
        hasFailures = false;
    }

    public void setNull(int row) {
        Masks.set(nulls, row);
        hasNulls = true;
    }

    public void fail(int row) {
        Masks.set(failed, row);
        hasFailures = true;
    }

    public boolean hasNulls() {
        return hasNulls;
    }

    public boolean hasFailures() {
        return hasFailures;
    }

    long[] nulls() {
        return nulls;
    }

    long[] failed() {
        return failed;
    }

    /** Failures give NULL: TRY. */
    void failuresAsNulls(int length) {
        if (hasFailures) {
            Masks.or(nulls, failed, length);
            hasNulls = true;
        }
    }
}
