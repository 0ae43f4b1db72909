package dev.sneller.exec.operator.sort;

/** Stable merge sort of row numbers by an order that is dear to ask. */
final class RowSort {
    private static final int INSERTION = 6;

    private final RowOrder order;

    RowSort(RowOrder order) {
        this.order = order;
    }

    /** Sorts {@code from} to {@code to}; the other array is overwritten there. */
    void sort(int[] rows, int[] other, int from, int to) {
        System.arraycopy(rows, from, other, from, to - from);
        merge(other, rows, from, to);
    }

    /** Sorts the source into the target; both hold the same on entry. */
    private void merge(int[] source, int[] target, int from, int to) {
        if (to - from <= INSERTION) {
            insert(target, from, to);
            return;
        }
        int middle = from + to >>> 1;
        merge(target, source, from, middle);
        merge(target, source, middle, to);
        int left = from;
        int right = middle;
        for (int i = from; i < to; i++) {
            boolean takeLeft = right >= to || left < middle && order.compare(source[left], source[right]) <= 0;
            target[i] = source[takeLeft ? left++ : right++];
        }
    }

    private void insert(int[] rows, int from, int to) {
        for (int i = from + 1; i < to; i++) {
            int row = rows[i];
            int j = i;
            while (j > from && order.compare(rows[j - 1], row) > 0) {
                rows[j] = rows[j - 1];
                j--;
            }
            rows[j] = row;
        }
    }
}
