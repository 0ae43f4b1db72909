package dev.sneller.expression.function.document.array;

import dev.sneller.variant.VariantBytes;
import dev.sneller.variant.VariantComparator;
import dev.sneller.variant.VariantHash;
import java.util.Arrays;

/** How often each value occurs among elements: a multiset that is emptied for every row. One thread. */
final class ElementCounts {
    private static final int FREE = -1;

    private final VariantHash hash = new VariantHash();
    private final VariantComparator comparator = new VariantComparator();
    /** Where the value of a slot starts. */
    private int[] places = new int[16];

    private int[] counts = new int[16];
    private int mask;
    private byte[] bytes;

    /** Empties the set for up to {@code size} values of {@code source}. */
    void begin(byte[] source, int size) {
        bytes = source;
        int slots = Integer.highestOneBit(Math.max(4, size)) * 4;
        if (places.length < slots) {
            places = new int[slots];
            counts = new int[slots];
        }
        mask = slots - 1;
        Arrays.fill(places, 0, slots, FREE);
    }

    /** The set of all elements of an array. */
    void of(byte[] source, int array) {
        int size = VariantBytes.count(source, array);
        begin(source, size);
        for (int i = 0; i < size; i++) {
            add(VariantBytes.element(source, array, i));
        }
    }

    /** Counts a value of the array this was begun with; returns how often it was there before. */
    int add(int at) {
        int slot = slot(bytes, at);
        if (places[slot] == FREE) {
            places[slot] = at;
            counts[slot] = 0;
        }
        return counts[slot]++;
    }

    boolean contains(byte[] other, int at) {
        return places[slot(other, at)] != FREE;
    }

    /** Takes one occurrence of an equal value out; false when none is left. */
    boolean take(byte[] other, int at) {
        int slot = slot(other, at);
        return places[slot] != FREE && counts[slot]-- > 0;
    }

    private int slot(byte[] other, int at) {
        int slot = (int) (hash.hash(other, at) >>> 32) & mask;
        while (places[slot] != FREE && !comparator.equal(bytes, places[slot], other, at)) {
            slot = slot + 1 & mask;
        }
        return slot;
    }
}
