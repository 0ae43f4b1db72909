package dev.sneller.kernel;

/** How byte strings lie in their array. */
final class Runs {
    private Runs() {}

    /** Whether each string starts at or behind the end of the one before. */
    static boolean areAscending(int[] start, int[] length, int count) {
        int disorder = 0;
        for (int i = 1; i < count; i++) {
            disorder |= start[i] - start[i - 1] - length[i - 1];
        }
        return disorder >= 0;
    }
}
