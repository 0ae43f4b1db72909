package dev.sneller.exec.operator.aggregate.collect;

import dev.sneller.variant.BinaryBuilder;
import dev.sneller.variant.VariantBytes;
import dev.sneller.variant.VariantComparator;
import dev.sneller.variant.VariantHash;
import dev.sneller.variant.text.ByteBuilder;
import java.util.Arrays;

/** How often each value occurs in the array that holds it most often: a union of multisets. One thread. */
public final class LargestCounts {
    private static final int FREE = -1;

    private final VariantHash hash = new VariantHash();
    private final VariantComparator comparator = new VariantComparator();
    private final ByteBuilder values = new ByteBuilder();
    /** By value, in the order they came. */
    private int[] starts = new int[16];

    private int[] largest = new int[16];
    private int[] current = new int[16];
    /** The array that {@code current} counts in. */
    private int[] array = new int[16];

    private int size;
    private int arrays;
    private int[] slots = new int[64];

    /** Forgets all arrays. */
    public void clear() {
        values.clear();
        size = 0;
        arrays = 0;
        Arrays.fill(slots, FREE);
    }

    /** Takes the elements of one more array. */
    public void add(byte[] bytes, int at) {
        arrays++;
        int count = VariantBytes.count(bytes, at);
        for (int i = 0; i < count; i++) {
            int value = value(bytes, VariantBytes.element(bytes, at, i));
            current[value] = array[value] == arrays ? current[value] + 1 : 1;
            array[value] = arrays;
            largest[value] = Math.max(largest[value], current[value]);
        }
    }

    /** The number of a value, known or new. */
    private int value(byte[] bytes, int at) {
        int slot = slot(bytes, at);
        if (slots[slot] != FREE) {
            return slots[slot];
        }
        if (size == starts.length) {
            starts = Arrays.copyOf(starts, size * 2);
            largest = Arrays.copyOf(largest, size * 2);
            current = Arrays.copyOf(current, size * 2);
            array = Arrays.copyOf(array, size * 2);
        }
        starts[size] = values.size();
        largest[size] = 0;
        array[size] = 0;
        values.append(bytes, at, VariantBytes.length(bytes, at));
        slots[slot] = size++;
        if (size * 2 > slots.length) {
            grow();
        }
        return size - 1;
    }

    private void grow() {
        slots = new int[slots.length * 2];
        Arrays.fill(slots, FREE);
        for (int i = 0; i < size; i++) {
            slots[slot(values.array(), starts[i])] = i;
        }
    }

    private int slot(byte[] bytes, int at) {
        int mask = slots.length - 1;
        int slot = (int) (hash.hash(bytes, at) >>> 32) & mask;
        while (slots[slot] != FREE && !comparator.equal(values.array(), starts[slots[slot]], bytes, at)) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    /** Bytes held. */
    public long bytes() {
        return values.capacity() + (long) Integer.BYTES * (4L * starts.length + slots.length);
    }

    /** Writes each value as often as it occurs in one array at most. */
    public void write(BinaryBuilder out) {
        for (int i = 0; i < size; i++) {
            for (int n = 0; n < largest[i]; n++) {
                out.value(values.array(), starts[i]);
            }
        }
    }
}
