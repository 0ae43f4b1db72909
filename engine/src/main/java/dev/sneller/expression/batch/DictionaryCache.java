package dev.sneller.expression.batch;

import dev.sneller.vector.Dictionary;

/** What one operator has worked out about the dictionaries it met last, by identity. */
public final class DictionaryCache<V> {
    private static final int ENTRIES = 4;

    private final Dictionary[] keys = new Dictionary[ENTRIES];
    private final Object[] values = new Object[ENTRIES];
    private int next;

    /** Null when nothing is kept for this dictionary. */
    @SuppressWarnings("unchecked")
    public V get(Dictionary dictionary) {
        for (int i = 0; i < ENTRIES; i++) {
            if (keys[i] == dictionary) {
                return (V) values[i];
            }
        }
        return null;
    }

    /** Keeps the value, in the place of the oldest. */
    public void put(Dictionary dictionary, V value) {
        keys[next] = dictionary;
        values[next] = value;
        next = (next + 1) % ENTRIES;
    }
}
