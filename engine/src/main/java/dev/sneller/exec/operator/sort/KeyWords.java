package dev.sneller.exec.operator.sort;

import dev.sneller.plan.SortKey;
import dev.sneller.vector.FlatVector;
import java.util.Arrays;
import java.util.List;

/**
 * The first three digits of rows, over all keys in turn: taken while a row's batch is at hand, and then found by the row's place alone.
 * Rows with equal digits have come equally far, so their next digits are of the same kind.
 */
final class KeyWords {
    static final int MOST = 3;

    private final List<SortKey> keys;
    /** By number of the digit; null while no row has so many. */
    private final long[][] words = new long[MOST][];

    private int capacity;
    private boolean isWhole = true;

    KeyWords(List<SortKey> keys) {
        this.keys = keys;
    }

    /** Whether the digits are all there is to know of each row's keys. */
    boolean isWhole() {
        return isWhole;
    }

    /** Whether any row has a digit of this number. */
    boolean has(int word) {
        return word < MOST && words[word] != null;
    }

    /** Digits of this number by row. */
    long[] word(int word) {
        return words[word];
    }

    /** Makes room for rows. */
    void capacity(int rows) {
        capacity = rows;
        for (int w = 0; w < MOST; w++) {
            words[w] = words[w] == null ? null : Arrays.copyOf(words[w], rows);
        }
    }

    /** Takes the digits of the rows of a batch. @param columns of the keys */
    void add(FlatVector[] columns, int rows, int at) {
        for (int row = 0; row < rows; row++) {
            addRow(columns, row, at + row);
        }
    }

    private void addRow(FlatVector[] columns, int row, int at) {
        DigitPlace place = DigitPlace.FIRST;
        for (int w = 0; w < MOST && place.isIn(keys); w++) {
            FlatVector vector = columns[place.key()];
            writable(w)[at] = KeyDigits.of(vector, row, keys.get(place.key()), place.depth());
            if (KeyDigits.isCompared(vector)) {
                isWhole = false;
                return;
            }
            place = place.next(vector, row);
        }
        isWhole &= !place.isIn(keys);
    }

    private long[] writable(int word) {
        if (words[word] == null) {
            words[word] = new long[capacity];
        }
        return words[word];
    }

    /** The order of two rows by their digits from {@code from} on. */
    static int compare(KeyWords a, int rowA, KeyWords b, int rowB, int from) {
        for (int w = from; w < MOST && a.words[w] != null && b.words[w] != null; w++) {
            int order = Long.compare(a.words[w][rowA], b.words[w][rowB]);
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    /** Puts all digits but the first, which has been, into the order of places. */
    void reorder(int[] order, int count) {
        for (int w = 1; w < MOST; w++) {
            if (words[w] != null) {
                long[] reordered = new long[capacity];
                for (int i = 0; i < count; i++) {
                    reordered[i] = words[w][order[i]];
                }
                words[w] = reordered;
            }
        }
    }

    /** Bytes for each row. */
    long bytesPerRow() {
        return Arrays.stream(words).filter(word -> word != null).count() * Long.BYTES;
    }
}
