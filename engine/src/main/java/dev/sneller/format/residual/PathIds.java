package dev.sneller.format.residual;

import dev.sneller.kernel.XxHash64;
import dev.sneller.variant.text.ByteBuilder;
import java.util.Arrays;

/**
 * The residual paths of one column of one file while it is written: canonical bytes to numbers in order of first use. Owned by one
 * thread.
 */
public final class PathIds {
    /** Buckets a column's pairs are dealt into. */
    public static final int BUCKETS = 16;

    private static final int BUCKET_SHIFT = 60;

    private final ByteBuilder arena = new ByteBuilder(4096);
    private int[] starts = new int[256];
    private byte[] buckets = new byte[256];
    private boolean[] throughArray = new boolean[256];
    private int size;
    /** Slots of an open-addressing table: id + 1, 0 = free. */
    private int[] table = new int[512];

    private final RowGroupUses uses = new RowGroupUses();

    /** The bucket of a path. */
    public static int bucketOf(byte[] path, int from, int length) {
        return (int) (XxHash64.of(path, from, length) >>> BUCKET_SHIFT);
    }

    /** The number of a path, new at the first sight. */
    public int id(byte[] path, int from, int length) {
        long hash = XxHash64.of(path, from, length);
        int slot = find(path, from, length, hash);
        if (table[slot] != 0) {
            return table[slot] - 1;
        }
        if (2 * size >= table.length) {
            rehash();
            slot = find(path, from, length, hash);
        }
        if (size + 1 >= starts.length) {
            starts = Arrays.copyOf(starts, 2 * starts.length);
            buckets = Arrays.copyOf(buckets, starts.length);
            throughArray = Arrays.copyOf(throughArray, starts.length);
        }
        starts[size] = arena.size();
        arena.append(path, from, length);
        starts[size + 1] = arena.size();
        buckets[size] = (byte) (hash >>> BUCKET_SHIFT);
        throughArray[size] = CanonicalPath.isThroughArray(path, from, length);
        table[slot] = size + 1;
        return size++;
    }

    private int find(byte[] path, int from, int length, long hash) {
        int mask = table.length - 1;
        int slot = (int) hash & mask;
        while (table[slot] != 0) {
            int id = table[slot] - 1;
            if (Arrays.equals(arena.array(), starts[id], starts[id + 1], path, from, from + length)) {
                return slot;
            }
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private void rehash() {
        table = new int[2 * table.length];
        for (int id = 0; id < size; id++) {
            int length = starts[id + 1] - starts[id];
            long hash = XxHash64.of(arena.array(), starts[id], length);
            table[find(arena.array(), starts[id], length, hash)] = id + 1;
        }
    }

    public int size() {
        return size;
    }

    /** Bytes held, for the memory reservation. */
    public long capacity() {
        return arena.capacity() + 4L * (starts.length + table.length) + 2L * buckets.length + uses.capacity();
    }

    int bucket(int id) {
        return buckets[id];
    }

    boolean isThroughArray(int id) {
        return throughArray[id];
    }

    /** Notes that a row group has pairs of a path. */
    void used(int id, int rowGroup) {
        uses.add(id, rowGroup);
    }

    RowGroupUses uses() {
        return uses;
    }

    byte[] arena() {
        return arena.array();
    }

    int start(int id) {
        return starts[id];
    }

    int end(int id) {
        return starts[id + 1];
    }
}
