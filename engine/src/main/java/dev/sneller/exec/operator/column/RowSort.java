package dev.sneller.exec.operator.column;

/** Orders row numbers by a comparison of rows. */
public final class RowSort {
    /** Below this length insertion is faster than merging. */
    private static final int SHORT = 16;

    private RowSort() {}

    /** An order of rows. */
    @FunctionalInterface
    public interface Order {
        int compare(int a, int b);
    }

    /** Sorts all rows, equal ones in the order they stand in. */
    public static void sort(int[] rows, Order order) {
        merge(rows, rows.clone(), 0, rows.length, order);
    }

    /** Sorts {@code from} to {@code to}, equal rows in the order they stand in; {@code spare} is overwritten there. */
    public static void sort(int[] rows, int[] spare, int from, int to, Order order) {
        System.arraycopy(rows, from, spare, from, to - from);
        merge(rows, spare, from, to, order);
    }

    /** Both arrays hold the same on entry. */
    private static void merge(int[] rows, int[] spare, int from, int to, Order order) {
        if (to - from <= SHORT) {
            insert(rows, from, to, order);
            return;
        }
        int middle = (from + to) >>> 1;
        merge(spare, rows, from, middle, order);
        merge(spare, rows, middle, to, order);
        int left = from;
        int right = middle;
        for (int i = from; i < to; i++) {
            boolean takesLeft = right == to || left < middle && order.compare(spare[left], spare[right]) <= 0;
            rows[i] = takesLeft ? spare[left++] : spare[right++];
        }
    }

    private static void insert(int[] rows, int from, int to, Order order) {
        for (int i = from + 1; i < to; i++) {
            int row = rows[i];
            int at = i;
            while (at > from && order.compare(rows[at - 1], row) > 0) {
                rows[at] = rows[at - 1];
                at--;
            }
            rows[at] = row;
        }
    }

    /** Brings the row that would stand at {@code place} there, lesser ones before it and greater ones behind (quickselect). */
    public static void select(int[] rows, int place, Order order) {
        int from = 0;
        int to = rows.length;
        while (to - from > SHORT) {
            int pivot = median(rows[from], rows[(from + to) >>> 1], rows[to - 1], order);
            int less = from;
            int greater = to;
            for (int i = from; i < greater; ) {
                int sign = order.compare(rows[i], pivot);
                if (sign < 0) {
                    swap(rows, less++, i++);
                } else if (sign > 0) {
                    swap(rows, i, --greater);
                } else {
                    i++;
                }
            }
            if (place >= less && place < greater) {
                return;
            }
            from = place < less ? from : greater;
            to = place < less ? less : to;
        }
        insert(rows, from, to, order);
    }

    private static int median(int a, int b, int c, Order order) {
        boolean isABelowB = order.compare(a, b) < 0;
        int low = isABelowB ? a : b;
        int high = isABelowB ? b : a;
        return order.compare(c, low) < 0 ? low : order.compare(c, high) > 0 ? high : c;
    }

    private static void swap(int[] rows, int a, int b) {
        int row = rows[a];
        rows[a] = rows[b];
        rows[b] = row;
    }
}
