package dev.sneller.proof;

/** How much is tried: little by default, everything with {@code -Dsneller.full=true}, which the profile {@code full} sets. */
public final class Sizes {
    public static final boolean FULL = Boolean.getBoolean("sneller.full");

    private Sizes() {}

    public static int of(int fast, int full) {
        return FULL ? full : fast;
    }
}
