package dev.sneller.exec.operator.aggregate;

import dev.sneller.kernel.Hash;
import java.util.Arrays;

/** Texts of dictionaries, each once in an arena, numbered from 0: keys that repeat are one number instead of a copy a group. */
final class InternedTexts {
    private final BytesArena arena;
    private long[] addresses = new long[16];
    private long[] hashes = new long[16];
    /** Number plus 1 by hash, linear probing, at most half full. */
    private int[] slots = new int[64];

    private int size;

    InternedTexts(BytesArena arena) {
        this.arena = arena;
    }

    int size() {
        return size;
    }

    /** Where the text is in the arena. */
    long address(int number) {
        return addresses[number];
    }

    long hash(int number) {
        return hashes[number];
    }

    /** The number of a text, a new one if it is new. */
    int number(byte[] bytes, int start, int length) {
        long hash = Hash.ofBytes(bytes, start, length);
        int mask = slots.length - 1;
        int slot = (int) hash & mask;
        while (slots[slot] != 0) {
            int number = slots[slot] - 1;
            if (hashes[number] == hash && arena.equal(addresses[number], bytes, start, length)) {
                return number;
            }
            slot = slot + 1 & mask;
        }
        return add(arena.add(bytes, start, length), hash, slot);
    }

    private int add(long address, long hash, int slot) {
        if (size == addresses.length) {
            addresses = Arrays.copyOf(addresses, size * 2);
            hashes = Arrays.copyOf(hashes, size * 2);
        }
        addresses[size] = address;
        hashes[size] = hash;
        slots[slot] = ++size;
        if (size > slots.length / 2) {
            widen();
        }
        return size - 1;
    }

    private void widen() {
        int[] wider = new int[slots.length * 2];
        int mask = wider.length - 1;
        for (int number = 0; number < size; number++) {
            int slot = (int) hashes[number] & mask;
            while (wider[slot] != 0) {
                slot = slot + 1 & mask;
            }
            wider[slot] = number + 1;
        }
        slots = wider;
    }

    /** Bytes held beside the arena. */
    long bytes() {
        return 16L * addresses.length + 4L * slots.length;
    }
}
