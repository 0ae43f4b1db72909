package dev.sneller.exec.operator.sort;

/** Stable merge sort of longs with the row number beside each. */
final class DigitSort {
    private static final int INSERTION = 16;
    private static final int CHECK_ROWS = 65_536;

    private final Runnable check;

    /** @param check asked now and then whether to go on */
    DigitSort(Runnable check) {
        this.check = check;
    }

    /** Sorts {@code from} to {@code to}; the two other arrays are overwritten there. */
    void sort(long[] digits, int[] rows, long[] otherDigits, int[] otherRows, int from, int to) {
        System.arraycopy(digits, from, otherDigits, from, to - from);
        System.arraycopy(rows, from, otherRows, from, to - from);
        merge(otherDigits, otherRows, digits, rows, from, to);
    }

    /** Sorts the source arrays into the target arrays; both hold the same on entry. */
    private void merge(long[] digitFrom, int[] rowFrom, long[] digitTo, int[] rowTo, int from, int to) {
        if (to - from <= INSERTION) {
            insert(digitTo, rowTo, from, to);
            return;
        }
        if (to - from >= CHECK_ROWS) {
            check.run();
        }
        int middle = from + to >>> 1;
        merge(digitTo, rowTo, digitFrom, rowFrom, from, middle);
        merge(digitTo, rowTo, digitFrom, rowFrom, middle, to);
        if (digitFrom[middle - 1] <= digitFrom[middle]) {
            System.arraycopy(digitFrom, from, digitTo, from, to - from);
            System.arraycopy(rowFrom, from, rowTo, from, to - from);
            return;
        }
        int left = from;
        int right = middle;
        for (int i = from; i < to; i++) {
            boolean takeLeft = right >= to || left < middle && digitFrom[left] <= digitFrom[right];
            int at = takeLeft ? left++ : right++;
            digitTo[i] = digitFrom[at];
            rowTo[i] = rowFrom[at];
        }
    }

    private static void insert(long[] digits, int[] rows, int from, int to) {
        for (int i = from + 1; i < to; i++) {
            long digit = digits[i];
            int row = rows[i];
            int j = i;
            while (j > from && digits[j - 1] > digit) {
                digits[j] = digits[j - 1];
                rows[j] = rows[j - 1];
                j--;
            }
            digits[j] = digit;
            rows[j] = row;
        }
    }
}
