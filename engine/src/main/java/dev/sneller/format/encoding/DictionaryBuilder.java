package dev.sneller.format.encoding;

import dev.sneller.kernel.Hash;
import java.util.Arrays;

/**
 * Gathers the distinct byte strings of one chunk: at most 65,536 of at most 1 MiB together.
 *
 * <p>While building, codes count in order of first use. {@link #finish} sorts the entries bytewise, so that a range
 * of strings is a range of codes, and tells each provisional code's final one. When an entry does not fit, the
 * builder says so and stays usable: its page falls back to plain, earlier pages keep their codes.
 */
public final class DictionaryBuilder {
    public static final int MAX_ENTRIES = 65_536;
    public static final int MAX_BYTES = 1 << 20;
    /** Answer for a string that does not fit any more. */
    public static final int FULL = -1;

    private int size;
    private int used;
    private byte[] bytes = new byte[1024];
    private int[] start = new int[64];
    private int[] length = new int[64];
    private long[] hashes = new long[64];
    private int[] slots = new int[128];

    /** The provisional code of a string, new or known; {@link #FULL} if it is new and does not fit. */
    public int codeOf(byte[] source, int from, int count) {
        long hash = Hash.ofBytes(source, from, count);
        int slot = (int) hash & slots.length - 1;
        while (slots[slot] != 0) {
            int code = slots[slot] - 1;
            if (hashes[code] == hash
                    && Arrays.equals(bytes, start[code], start[code] + length[code], source, from, from + count)) {
                return code;
            }
            slot = slot + 1 & slots.length - 1;
        }
        if (size == MAX_ENTRIES || count > MAX_BYTES - used) {
            return FULL;
        }
        append(source, from, count, hash);
        slots[slot] = size;
        if (size * 2 > slots.length) {
            rehash();
        }
        return size - 1;
    }

    public int size() {
        return size;
    }

    /** Bytes of all entries together. */
    public int bytes() {
        return used;
    }

    /** Bytes of the arrays held, for memory accounting. */
    public long capacity() {
        return bytes.length + 4L * (start.length + length.length + slots.length) + 8L * hashes.length;
    }

    /** Sorts; the builder is not used afterwards. */
    public SortedDictionary finish() {
        int[] order = new ByteOrderSort(bytes, start, length, size).order();
        int[] sortedStart = new int[size];
        int[] sortedLength = new int[size];
        int[] finalCode = new int[size];
        for (int code = 0; code < size; code++) {
            int provisional = order[code];
            finalCode[provisional] = code;
            sortedStart[code] = start[provisional];
            sortedLength[code] = length[provisional];
        }
        return new SortedDictionary(bytes, sortedStart, sortedLength, finalCode);
    }

    private void append(byte[] source, int from, int count, long hash) {
        if (used + count > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.min(MAX_BYTES, Math.max(bytes.length * 2, used + count)));
        }
        if (size == start.length) {
            start = Arrays.copyOf(start, size * 2);
            length = Arrays.copyOf(length, size * 2);
            hashes = Arrays.copyOf(hashes, size * 2);
        }
        System.arraycopy(source, from, bytes, used, count);
        start[size] = used;
        length[size] = count;
        hashes[size] = hash;
        used += count;
        size++;
    }

    private void rehash() {
        slots = new int[slots.length * 2];
        for (int code = 0; code < size; code++) {
            int slot = (int) hashes[code] & slots.length - 1;
            while (slots[slot] != 0) {
                slot = slot + 1 & slots.length - 1;
            }
            slots[slot] = code + 1;
        }
    }
}
