package dev.sneller.vector;

/**
 * The distinct values behind the codes of one column chunk; immutable, shared by threads, its identity is its key. Codes of two
 * dictionaries are never compared.
 */
public final class Dictionary {
    private final FlatVector values;
    private final boolean sorted;

    /** @param sorted whether code order is value order, so that ranges of values are ranges of codes */
    public Dictionary(FlatVector values, boolean sorted) {
        this.values = values;
        this.sorted = sorted;
    }

    /** The values by code; no nulls. Not to be changed. */
    public FlatVector values() {
        return values;
    }

    public int size() {
        return values.length();
    }

    public boolean isSorted() {
        return sorted;
    }
}
