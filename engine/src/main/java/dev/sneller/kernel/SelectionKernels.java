package dev.sneller.kernel;

/** Masks into selections. */
public interface SelectionKernels {

    /**
     * Row numbers of the set bits among the first {@code count}, ascending; returns how many.
     *
     * @param selection at least as long as the answer; slots behind the answer are undefined afterwards
     */
    int select(long[] mask, int count, int[] selection);

    /** Set bits among the first {@code count}. */
    default int count(long[] mask, int count) {
        return Masks.count(mask, count);
    }
}
