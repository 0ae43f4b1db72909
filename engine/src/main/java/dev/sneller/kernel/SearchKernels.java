package dev.sneller.kernel;

import java.util.Arrays;

/**
 * A literal inside byte strings: {@code LIKE '%needle%'}, {@code CONTAINS}, and what a regular expression must have.
 */
public interface SearchKernels {

    /**
     * Where the needle first starts in {@code [from, to)} and ends inside it, or −1; an empty needle is at {@code
     * from}.
     */
    int indexOf(byte[] bytes, int from, int to, byte[] needle);

    /**
     * Which strings contain the needle: bit {@code i} for string {@code i}.
     *
     * <p>Strings that lie one behind the other, as pages hold them, are searched as one text: a match is rarer than a
     * string.
     */
    default void contains(byte[] bytes, int[] start, int[] length, int count, byte[] needle, long[] mask) {
        Arrays.fill(mask, 0, Masks.words(count), 0);
        if (count == 0) {
            return;
        }
        if (needle.length == 0 || !Runs.areAscending(start, length, count)) {
            for (int i = 0; i < count; i++) {
                if (indexOf(bytes, start[i], start[i] + length[i], needle) >= 0) {
                    Masks.set(mask, i);
                }
            }
            return;
        }
        int end = start[count - 1] + length[count - 1];
        int row = 0;
        int at = indexOf(bytes, start[0], end, needle);
        while (at >= 0) {
            while (start[row] + length[row] <= at) {
                row++;
            }
            // A match may begin in a gap, or reach into the next string; then the search goes on behind its first byte.
            boolean inside = at >= start[row] && at + needle.length <= start[row] + length[row];
            if (inside) {
                Masks.set(mask, row);
            }
            int next = inside ? start[row] + length[row] : at + 1;
            at = indexOf(bytes, next, end, needle);
        }
    }
}
