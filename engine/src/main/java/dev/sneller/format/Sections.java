package dev.sneller.format;

/** Kinds of sections beside pages and indexes; the field they belong to is in the upper bits. */
public final class Sections {
    private static final int PATH_DICTIONARY = 1;
    private static final int KIND_BITS = 8;

    private Sections() {}

    /** The paths in the residual of a VARIANT column. */
    public static int pathDictionary(int fieldId) {
        return fieldId << KIND_BITS | PATH_DICTIONARY;
    }
}
