package dev.sneller.error;

/** Cheap checks of our own promises, always on; a failure is a bug of ours and says so. */
public final class Invariant {
    private Invariant() {}

    public static void check(boolean holds, String promise) {
        if (!holds) {
            throw new SnellerException(ErrorCode.INTERNAL, "broken promise: " + promise + ". Please report this");
        }
    }

    /** To be thrown where no path leads. */
    public static SnellerException unreachable(Object seen) {
        return new SnellerException(ErrorCode.INTERNAL, "unreachable: " + seen + ". Please report this");
    }
}
