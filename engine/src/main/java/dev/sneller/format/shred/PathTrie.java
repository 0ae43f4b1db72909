package dev.sneller.format.shred;

import dev.sneller.kernel.Hash;
import java.util.Arrays;

/**
 * All paths of object keys met so far, as numbered nodes: a child costs some forty bytes, and is found without objects by comparing
 * with the sibling that followed last time, else by a hash table over all children.
 */
final class PathTrie {
    static final int ROOT = 0;
    static final int NONE = -1;

    private static final int KEY_TAG = 1;

    private int size = 1;
    private int[] parent = new int[64];
    private int[] keyAt = new int[64];
    private int[] keyLength = new int[64];
    private int[] hashes = new int[64];
    /** The child that came first in the last object here. */
    private int[] first = new int[64];
    /** The sibling that followed last time. */
    private int[] next = new int[64];

    private byte[] keys = new byte[1024];
    private int keyBytes;
    private int[] slots = new int[256];

    PathTrie() {
        parent[ROOT] = NONE;
    }

    int size() {
        return size;
    }

    int parent(int node) {
        return parent[node];
    }

    /** Bytes held. */
    long capacity() {
        return 24L * parent.length + keys.length + 4L * slots.length;
    }

    /** @param previous the sibling before it in this object, {@link #NONE} for the first member */
    int child(int node, int previous, byte[] key, int from, int length) {
        int guess = previous == NONE ? first[node] : next[previous];
        if (guess != ROOT && isKey(guess, key, from, length)) {
            return guess;
        }
        int found = find(node, key, from, length);
        if (previous == NONE) {
            first[node] = found;
        } else {
            next[previous] = found;
        }
        return found;
    }

    private boolean isKey(int node, byte[] key, int from, int length) {
        int at = keyAt[node];
        return keyLength[node] == length && Arrays.equals(keys, at, at + length, key, from, from + length);
    }

    private int find(int node, byte[] key, int from, int length) {
        int hash = (int) Hash.combine(Hash.ofBytes(key, from, length), node);
        int slot = hash & slots.length - 1;
        while (slots[slot] != 0) {
            int child = slots[slot];
            if (hashes[child] == hash && parent[child] == node && isKey(child, key, from, length)) {
                return child;
            }
            slot = slot + 1 & slots.length - 1;
        }
        return add(node, key, from, length, hash, slot);
    }

    private int add(int node, byte[] key, int from, int length, int hash, int slot) {
        if (size == parent.length) {
            growNodes();
        }
        if (keys.length - keyBytes < length) {
            keys = Arrays.copyOf(keys, Math.max(keys.length * 2, keyBytes + length));
        }
        System.arraycopy(key, from, keys, keyBytes, length);
        int child = size++;
        parent[child] = node;
        keyAt[child] = keyBytes;
        keyLength[child] = length;
        hashes[child] = hash;
        keyBytes += length;
        slots[slot] = child;
        if (size * 2 > slots.length) {
            rehash();
        }
        return child;
    }

    private void growNodes() {
        int capacity = parent.length * 2;
        parent = Arrays.copyOf(parent, capacity);
        keyAt = Arrays.copyOf(keyAt, capacity);
        keyLength = Arrays.copyOf(keyLength, capacity);
        hashes = Arrays.copyOf(hashes, capacity);
        first = Arrays.copyOf(first, capacity);
        next = Arrays.copyOf(next, capacity);
    }

    private void rehash() {
        slots = new int[slots.length * 2];
        for (int node = 1; node < size; node++) {
            int slot = hashes[node] & slots.length - 1;
            while (slots[slot] != 0) {
                slot = slot + 1 & slots.length - 1;
            }
            slots[slot] = node;
        }
    }

    /** The node's path in canonical bytes. */
    byte[] canonicalBytes(int node) {
        int length = 0;
        for (int at = node; at != ROOT; at = parent[at]) {
            length += 3 + keyLength[at] + zeros(at);
        }
        byte[] path = new byte[length];
        int end = length;
        for (int at = node; at != ROOT; at = parent[at]) {
            end -= 2;
            for (int i = keyLength[at] - 1; i >= 0; i--) {
                byte b = keys[keyAt[at] + i];
                if (b == 0) {
                    path[--end] = (byte) 0xFF;
                }
                path[--end] = b;
            }
            path[--end] = KEY_TAG;
        }
        return path;
    }

    private int zeros(int node) {
        int zeros = 0;
        for (int i = 0; i < keyLength[node]; i++) {
            zeros += keys[keyAt[node] + i] == 0 ? 1 : 0;
        }
        return zeros;
    }
}
