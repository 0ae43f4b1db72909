package dev.sneller.exec.operator.group;

import dev.sneller.kernel.Hash;
import dev.sneller.type.LogicalType;
import dev.sneller.vector.BytesVector;
import dev.sneller.vector.Dictionary;
import java.util.Arrays;

/**
 * Texts of small dictionaries, each once, numbered from 0: a key that repeats is one number instead of a copy a group. Numbers are given
 * until a text comes from elsewhere; from then on the numbered texts are fixed, so that every text has one form in all tables of a
 * {@link KeySpace}: its number if it has one, else its bytes. Thread-safe.
 */
final class SharedTexts {
    /** Texts that may be numbered; a larger dictionary is not. */
    static final int MAX_TEXTS = 4096;

    static final int NONE = -1;

    private final LogicalType type;
    private byte[] bytes = new byte[256];
    private int used;
    private int[] starts = new int[16];
    private int[] lengths = new int[16];
    /** Number plus 1 by hash, linear probing, at most half full. */
    private int[] slots = new int[64];

    private int size;
    private volatile boolean frozen;
    private Dictionary dictionary;

    SharedTexts(LogicalType type) {
        this.type = type;
    }

    /** By code the number of each text of a dictionary, {@link #NONE} for those that have none. */
    synchronized int[] numbers(Dictionary values) {
        if (size + values.size() > MAX_TEXTS) {
            frozen = true;
        }
        BytesVector entries = (BytesVector) values.values();
        int[] numbers = new int[values.size()];
        for (int code = 0; code < numbers.length; code++) {
            numbers[code] = number(entries.bytes(), entries.start()[code], entries.lengths()[code]);
        }
        return numbers;
    }

    private int number(byte[] text, int start, int length) {
        int slot = slot(text, start, length);
        if (slots[slot] != 0 || frozen) {
            return slots[slot] - 1;
        }
        add(text, start, length);
        slots[slot] = size;
        if (size > slots.length / 2) {
            widen();
        }
        return size - 1;
    }

    private void add(byte[] text, int start, int length) {
        if (size == starts.length) {
            starts = Arrays.copyOf(starts, size * 2);
            lengths = Arrays.copyOf(lengths, size * 2);
        }
        if (bytes.length - used < length) {
            bytes = Arrays.copyOf(bytes, Math.max(used + length, bytes.length * 2));
        }
        System.arraycopy(text, start, bytes, used, length);
        starts[size] = used;
        lengths[size++] = length;
        used += length;
    }

    /** Where a text is or would be. */
    private int slot(byte[] text, int start, int length) {
        int mask = slots.length - 1;
        int slot = (int) Hash.ofBytes(text, start, length) & mask;
        while (slots[slot] != 0 && !isText(slots[slot] - 1, text, start, length)) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private boolean isText(int number, byte[] text, int start, int length) {
        return Arrays.equals(bytes, starts[number], starts[number] + lengths[number], text, start, start + length);
    }

    private void widen() {
        slots = new int[slots.length * 2];
        for (int number = 0; number < size; number++) {
            slots[slot(bytes, starts[number], lengths[number])] = number + 1;
        }
    }

    /** Fixes the numbered texts. */
    void freeze() {
        if (!frozen) {
            synchronized (this) {
                frozen = true;
            }
        }
    }

    /** Whether there are numbers at all; once {@link #freeze frozen}. */
    boolean isEmpty() {
        return size == 0;
    }

    /** The number of a text, {@link #NONE} if it has none; once {@link #freeze frozen}. */
    int find(byte[] text, int start, int length) {
        return slots[slot(text, start, length)] - 1;
    }

    /** The texts numbered so far, by number. */
    synchronized Dictionary dictionary() {
        if (dictionary == null || dictionary.size() != size) {
            BytesVector values = new BytesVector(type, size);
            values.slices(bytes, Arrays.copyOf(starts, size), Arrays.copyOf(lengths, size));
            values.length(size);
            dictionary = new Dictionary(values, false);
        }
        return dictionary;
    }
}
