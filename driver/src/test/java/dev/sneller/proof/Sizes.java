package dev.sneller.proof;

/** How much is tried: little by default, everything with {@code -Dsneller.full=true}, which the profile {@code full} sets. */
final class Sizes {
    static final boolean FULL = Boolean.getBoolean("sneller.full");

    private Sizes() {}

    static int of(int fast, int full) {
        return FULL ? full : fast;
    }
}
