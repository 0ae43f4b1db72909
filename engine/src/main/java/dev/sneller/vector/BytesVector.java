package dev.sneller.vector;

import dev.sneller.error.Invariant;
import dev.sneller.type.Lane;
import dev.sneller.type.LogicalType;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * VARCHAR (UTF-8) and BINARY values as slices of one byte array, which may be a page, a dictionary or this vector's own arena.
 * Gathering copies start and length only.
 */
public final class BytesVector extends FlatVector {
    private static final byte[] EMPTY = {};

    private byte[] bytes = EMPTY;
    private int[] start;
    private int[] lengths;
    private byte[] arena = EMPTY;
    private int arenaSize;

    public BytesVector(LogicalType type, int capacity) {
        super(type, capacity);
        start = new int[capacity];
        lengths = new int[capacity];
    }

    public byte[] bytes() {
        return bytes;
    }

    /** Lets the slices refer to the caller's array. */
    public void bytes(byte[] shared) {
        bytes = shared;
    }

    public int[] start() {
        return start;
    }

    public int[] lengths() {
        return lengths;
    }

    /** Shares the caller's slices. */
    public void slices(byte[] sharedBytes, int[] sharedStart, int[] sharedLengths) {
        bytes = sharedBytes;
        start = sharedStart;
        lengths = sharedLengths;
    }

    /** Empties the arena and makes it the array behind the slices, before {@link #append}. */
    public void resetArena() {
        arenaSize = 0;
        bytes = arena;
    }

    /** Copies a value into the arena and sets the slice of {@code row} to it. */
    public void append(int row, byte[] source, int offset, int count) {
        int at = reserve(count);
        System.arraycopy(source, offset, arena, at, count);
        start[row] = at;
        lengths[row] = count;
    }

    /** Makes room for {@code count} more bytes at the arena's end and counts them as used; returns where they begin. */
    public int reserve(int count) {
        long needed = (long) arenaSize + count;
        Invariant.check(needed <= Integer.MAX_VALUE - 64, "text of one batch within 2 GiB");
        if (needed > arena.length) {
            arena = Arrays.copyOf(arena, (int)
                    Math.min(Integer.MAX_VALUE - 64, Math.max(needed, arena.length * 2L + 1024)));
        }
        bytes = arena;
        int at = arenaSize;
        arenaSize = (int) needed;
        return at;
    }

    /** Gives back the last {@code count} bytes of what {@link #reserve} handed out. */
    public void unreserve(int count) {
        arenaSize -= count;
    }

    /** The value as text, for messages and results; not for loops. */
    public String text(int row) {
        return new String(bytes, start[row], lengths[row], StandardCharsets.UTF_8);
    }

    @Override
    public Lane lane() {
        return Lane.BYTES;
    }
}
