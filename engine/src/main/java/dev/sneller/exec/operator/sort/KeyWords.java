package dev.sneller.exec.operator.sort;

import dev.sneller.exec.operator.rows.RowStore;
import dev.sneller.exec.operator.rows.StoredRows;
import dev.sneller.plan.SortKey;
import dev.sneller.vector.FlatVector;
import java.util.List;

/**
 * The second and third digits of rows, over all keys in turn: read batch by batch, and then found by the row's number alone. Rows with equal
 * digits have come equally far, so their next digits are of the same kind.
 */
final class KeyWords {
    /** Digits before these. */
    static final int FIRST = 1;

    static final int END = 3;

    private final List<SortKey> keys;
    /** By number of the digit; null while no row has so many. */
    private final long[][] words = new long[END][];
    /** By batch: how many rows stand before it. */
    private int[] starts = {};

    private boolean isFilled;
    private boolean isWhole;

    KeyWords(List<SortKey> keys) {
        this.keys = keys;
    }

    /** Whether the digits are known. */
    boolean isFilled() {
        return isFilled;
    }

    /** Whether they and the first one are all there is to know of each row's keys. */
    boolean isWhole() {
        return isWhole;
    }

    /** Whether any row has a digit of this number. */
    boolean has(int word) {
        return word < END && words[word] != null;
    }

    /** Reads the digits of all rows of a store. */
    void fill(RowStore store) {
        int rows = (int) store.rowCount();
        starts = new int[store.batchCount()];
        isFilled = true;
        isWhole = true;
        int at = 0;
        for (int batch = 0; batch < starts.length; batch++) {
            starts[batch] = at;
            FlatVector[] columns = new FlatVector[keys.size()];
            for (int k = 0; k < columns.length; k++) {
                columns[k] = store.column(batch, keys.get(k).column());
            }
            for (int slot = 0; slot < store.batchRows(batch); slot++) {
                fill(columns, slot, at++, rows);
            }
        }
    }

    private void fill(FlatVector[] columns, int slot, int at, int rows) {
        DigitPlace place = DigitPlace.START;
        for (int w = 0; w < END && place.isIn(keys); w++) {
            FlatVector vector = columns[place.key()];
            if (w >= FIRST) {
                words[w] = words[w] == null ? new long[rows] : words[w];
                words[w][at] = KeyDigits.of(vector, slot, keys.get(place.key()), place.depth());
            }
            if (KeyDigits.isCompared(vector)) {
                break;
            }
            place = place.next(vector, slot);
        }
        isWhole &= !place.isIn(keys);
    }

    /** The digit of a row of the store. */
    long at(int word, int row) {
        return words[word][place(row)];
    }

    private int place(int row) {
        return starts[row >>> StoredRows.BATCH_SHIFT] + (row & StoredRows.SLOT_MASK);
    }

    /** The order of two rows of the store by their digits from {@code from} on. */
    int compare(int a, int b, int from) {
        return compare(this, place(a), this, place(b), from);
    }

    /** The same for rows at places, once both are {@link #reorder in order}. */
    static int compare(KeyWords a, int placeA, KeyWords b, int placeB, int from) {
        for (int w = from; w < END && a.words[w] != null && b.words[w] != null; w++) {
            int order = Long.compare(a.words[w][placeA], b.words[w][placeB]);
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    /** Puts the digits into the order of these rows; from now on they are found by place. */
    void reorder(int[] rows, int count) {
        for (int w = FIRST; w < END; w++) {
            if (words[w] != null) {
                long[] reordered = new long[count];
                for (int i = 0; i < count; i++) {
                    reordered[i] = at(w, rows[i]);
                }
                words[w] = reordered;
            }
        }
    }
}
