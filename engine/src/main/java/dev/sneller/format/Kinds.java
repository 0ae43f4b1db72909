package dev.sneller.format;

/** What a row holds at a path, as kind streams number it. */
public final class Kinds {
    /** Nothing; at the root path and in typed columns SQL NULL. */
    public static final int MISSING = 0;
    /** JSON null. */
    public static final int JSON_NULL = 1;
    /** A value kept in the residual. */
    public static final int RESIDUAL = 2;
    /** An object, whose members follow in longer paths. */
    public static final int OBJECT = 3;
    /** Lane 0; lane k is this plus k. */
    public static final int LANE = 4;
    /** Kinds there can be. */
    public static final int COUNT = 16;

    private Kinds() {}
}
