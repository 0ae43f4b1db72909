package dev.sneller.exec.operator.scan;

/**
 * Whether testing rows by a filter pays. A filter of the plan always has to; one of the run may be left out, since whoever published it looks
 * at the rows again, and is when it lets nearly all pass. One thread.
 */
final class Usefulness {
    private static final long TRIAL_ROWS = 1 << 15;

    private final boolean isOptional;
    private long tested;
    private long passed;

    private Usefulness(boolean isOptional) {
        this.isOptional = isOptional;
    }

    static Usefulness of(ScanFilter filter) {
        return new Usefulness(filter.runtime() != null);
    }

    void met(long rowsTested, long rowsPassed) {
        tested += rowsTested;
        passed += rowsPassed;
    }

    boolean isUseful() {
        return !isOptional || tested < TRIAL_ROWS || passed < tested - tested / 4;
    }
}
