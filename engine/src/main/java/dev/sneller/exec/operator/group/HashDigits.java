package dev.sneller.exec.operator.group;

/**
 * The bits of a hash that partitions go by, four a level: below those that tag slots, above those that choose them. Rows and groups of one
 * key go the same way on every level.
 */
public final class HashDigits {
    /** Partitions of each level. */
    public static final int COUNT = 16;
    /** Beyond it all that is left of a partition is taken to be of one hash. */
    public static final int MOST_LEVELS = 5;

    private static final int BITS = 4;
    private static final int FIRST_SHIFT = 40;

    private HashDigits() {}

    /** @param level 1 for the first digit */
    public static int digit(long hash, int level) {
        return (int) (hash >>> FIRST_SHIFT - BITS * (level - 1)) & COUNT - 1;
    }

    /** The first {@code levels} digits as one number. */
    public static int prefix(long hash, int levels) {
        return levels == 0 ? 0 : (int) (hash >>> FIRST_SHIFT - BITS * (levels - 1)) & (1 << BITS * levels) - 1;
    }
}
