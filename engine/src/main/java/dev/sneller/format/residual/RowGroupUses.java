package dev.sneller.format.residual;

import java.util.Arrays;

/** Which row groups have pairs of which path: (id, row group) as one number each, sorted when asked. */
final class RowGroupUses {
    private long[] pairs = new long[256];
    private int size;
    /** Last row group noted per id, plus one. */
    private int[] last = new int[256];

    void add(int id, int rowGroup) {
        if (id >= last.length) {
            last = Arrays.copyOf(last, Math.max(id + 1, 2 * last.length));
        }
        if (last[id] == rowGroup + 1) {
            return;
        }
        last[id] = rowGroup + 1;
        if (size == pairs.length) {
            pairs = Arrays.copyOf(pairs, 2 * size);
        }
        pairs[size++] = (long) id << 32 | rowGroup;
    }

    void sort() {
        Arrays.sort(pairs, 0, size);
    }

    /** First place of an id among the sorted pairs. */
    int first(int id) {
        int found = Arrays.binarySearch(pairs, 0, size, (long) id << 32);
        return found >= 0 ? found : ~found;
    }

    /** Row group at a place among the sorted pairs, -1 when the pair there is of another id. */
    int rowGroup(int place, int id) {
        return place < size && pairs[place] >>> 32 == id ? (int) pairs[place] : -1;
    }

    long capacity() {
        return 8L * pairs.length + 4L * last.length;
    }
}
