package dev.sneller.exec.operator.aggregate.sketch;

import dev.sneller.variant.VariantComparator;
import dev.sneller.variant.VariantHash;
import java.util.Arrays;

/**
 * Values in binary form and how often they have come: exactly while there are at most so many distinct ones, beyond it by Misra and Gries'
 * way, dropping the rarer half together with what it may hide from the others: a kept count is too low by at most {@link #lost}.
 *
 * <p>J. Misra, D. Gries, Finding repeated elements, 1982; merged by adding and dropping again (Agarwal et al., Mergeable summaries, 2012).
 */
final class FrequentValues {
    private static final int FIRST_SLOTS = 16;

    private final int limit;
    private final VariantHash hasher = new VariantHash();
    private final VariantComparator comparator = new VariantComparator();
    /** By linear probing; a free slot has no value. */
    private byte[][] values = new byte[FIRST_SLOTS][];

    private long[] hashes = new long[FIRST_SLOTS];
    private long[] counts = new long[FIRST_SLOTS];
    private int size;
    private long lost;
    private long valueBytes;

    /** @param limit distinct values held at most */
    FrequentValues(int limit) {
        this.limit = limit;
    }

    void add(byte[] bytes, int from, int length, long times) {
        long hash = hasher.hash(bytes, from);
        int slot = find(hash, bytes, from);
        if (values[slot] != null) {
            counts[slot] += times;
            return;
        }
        values[slot] = Arrays.copyOfRange(bytes, from, from + length);
        hashes[slot] = hash;
        counts[slot] = times;
        valueBytes += length;
        size++;
        if (size > limit) {
            drop();
        } else if (size * 2 > values.length) {
            rebuild(values.length * 2, 0);
        }
    }

    private int find(long hash, byte[] bytes, int from) {
        int mask = values.length - 1;
        int slot = (int) hash & mask;
        while (values[slot] != null && (hashes[slot] != hash || !comparator.equal(values[slot], 0, bytes, from))) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    /** Takes the median count off all of them, and forgets those that have nothing left. */
    private void drop() {
        long[] sorted = new long[size];
        int n = 0;
        for (int slot = 0; slot < values.length; slot++) {
            if (values[slot] != null) {
                sorted[n++] = counts[slot];
            }
        }
        Arrays.sort(sorted);
        long median = sorted[size / 2];
        lost += median;
        rebuild(values.length, median);
    }

    private void rebuild(int slots, long less) {
        byte[][] oldValues = values;
        long[] oldHashes = hashes;
        long[] oldCounts = counts;
        values = new byte[slots][];
        hashes = new long[slots];
        counts = new long[slots];
        size = 0;
        valueBytes = 0;
        for (int old = 0; old < oldValues.length; old++) {
            if (oldValues[old] != null && oldCounts[old] > less) {
                int slot = find(oldHashes[old], oldValues[old], 0);
                values[slot] = oldValues[old];
                hashes[slot] = oldHashes[old];
                counts[slot] = oldCounts[old] - less;
                valueBytes += oldValues[old].length;
                size++;
            }
        }
    }

    void merge(FrequentValues other) {
        for (int slot = 0; slot < other.values.length; slot++) {
            if (other.values[slot] != null) {
                add(other.values[slot], 0, other.values[slot].length, other.counts[slot]);
            }
        }
        lost += other.lost;
    }

    /** Places of at most {@code k} most frequent values, the most frequent first; of equally frequent ones the smaller first. */
    int[] top(int k) {
        Integer[] places = new Integer[size];
        int n = 0;
        for (int slot = 0; slot < values.length; slot++) {
            if (values[slot] != null) {
                places[n++] = slot;
            }
        }
        // Its own, since several threads may ask at once.
        VariantComparator order = new VariantComparator();
        Arrays.sort(
                places,
                (a, b) -> counts[a] != counts[b]
                        ? Long.compare(counts[b], counts[a])
                        : order.compare(values[a], 0, values[b], 0));
        int[] top = new int[Math.min(k, n)];
        for (int i = 0; i < top.length; i++) {
            top[i] = places[i];
        }
        return top;
    }

    byte[] value(int place) {
        return values[place];
    }

    /** How often a value has come, with what dropping may have taken from it. */
    long count(int place) {
        return counts[place] + lost;
    }

    long lost() {
        return lost;
    }

    long bytes() {
        return 96 + 24L * values.length + 16L * size + valueBytes;
    }
}
