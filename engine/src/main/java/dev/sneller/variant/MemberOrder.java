package dev.sneller.variant;

import java.util.Arrays;

/**
 * Sorts the members of an object by the bytes of their keys, equal keys in the order they came.
 *
 * <p>Documents mostly repeat one order of keys and are often sorted already, so runs that are in order cost one pass.
 */
final class MemberOrder {
    private static final int INSERTION_LIMIT = 24;

    private int[] scratch = {};

    void sort(byte[] bytes, int[] members, int from, int to) {
        int sorted = from + 1;
        while (sorted < to && compare(bytes, members[sorted - 1], members[sorted]) <= 0) {
            sorted++;
        }
        if (sorted >= to) {
            return;
        }
        if (to - from <= INSERTION_LIMIT) {
            insert(bytes, members, from, sorted, to);
        } else {
            merge(bytes, members, from, to);
        }
    }

    private static void insert(byte[] bytes, int[] members, int from, int sorted, int to) {
        for (int i = sorted; i < to; i++) {
            int member = members[i];
            int hole = i;
            while (hole > from && compare(bytes, members[hole - 1], member) > 0) {
                members[hole] = members[hole - 1];
                hole--;
            }
            members[hole] = member;
        }
    }

    /** Bottom-up merge sort: runs of insertion sort, then doubled. */
    private void merge(byte[] bytes, int[] members, int from, int to) {
        for (int run = from; run < to; run += INSERTION_LIMIT) {
            insert(bytes, members, run, run + 1, Math.min(run + INSERTION_LIMIT, to));
        }
        if (scratch.length < to - from) {
            scratch = new int[Math.max(to - from, 2 * scratch.length)];
        }
        for (int width = INSERTION_LIMIT; width < to - from; width *= 2) {
            for (int left = from; left + width < to; left += 2 * width) {
                mergeRuns(bytes, members, left, left + width, Math.min(left + 2 * width, to));
            }
        }
    }

    private void mergeRuns(byte[] bytes, int[] members, int left, int middle, int right) {
        if (compare(bytes, members[middle - 1], members[middle]) <= 0) {
            return;
        }
        int count = middle - left;
        System.arraycopy(members, left, scratch, 0, count);
        int a = 0;
        int b = middle;
        int out = left;
        while (a < count && b < right) {
            members[out++] = compare(bytes, scratch[a], members[b]) <= 0 ? scratch[a++] : members[b++];
        }
        System.arraycopy(scratch, a, members, out, count - a);
    }

    /** Orders two members by the bytes of their keys. */
    static int compare(byte[] bytes, int a, int b) {
        int startA = VariantBytes.keyStartAt(bytes, a);
        int startB = VariantBytes.keyStartAt(bytes, b);
        int endA = startA + VariantBytes.keyLengthAt(bytes, a);
        int endB = startB + VariantBytes.keyLengthAt(bytes, b);
        return Arrays.compareUnsigned(bytes, startA, endA, bytes, startB, endB);
    }
}
