package dev.sneller.expression.function.text.regexp.automaton;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A set of code points while a pattern is read. */
final class CodePointSet {
    /** Of a class that ignores case; each code point of it is looked up. */
    private static final int MOST_FOLDED = 4_096;

    private final List<int[]> ranges = new ArrayList<>();

    CodePointSet add(int first, int last) {
        if (first <= last) {
            ranges.add(new int[] {first, last});
        }
        return this;
    }

    CodePointSet addAll(int[] sorted) {
        for (int i = 0; i < sorted.length; i += 2) {
            add(sorted[i], sorted[i + 1]);
        }
        return this;
    }

    /** With all that differs from them only in case. */
    CodePointSet addFolded(int first, int last) {
        add(first, last);
        if (first == 0 && last == Character.MAX_CODE_POINT) {
            return this;
        }
        if (last - first > MOST_FOLDED) {
            throw new UnsupportedPattern("a wide class without case");
        }
        for (int c = first; c <= last; c++) {
            for (int other : CaseOrbits.of(c)) {
                add(other, other);
            }
        }
        return this;
    }

    CodePointSet addFolded(int[] sorted) {
        for (int i = 0; i < sorted.length; i += 2) {
            addFolded(sorted[i], sorted[i + 1]);
        }
        return this;
    }

    /** First and last of each range, ascending and apart. */
    int[] sorted() {
        ranges.sort(Comparator.comparingInt(range -> range[0]));
        List<int[]> apart = new ArrayList<>();
        for (int[] range : ranges) {
            int[] last = apart.isEmpty() ? null : apart.get(apart.size() - 1);
            if (last != null && range[0] <= last[1] + 1) {
                last[1] = Math.max(last[1], range[1]);
            } else {
                apart.add(range.clone());
            }
        }
        int[] flat = new int[2 * apart.size()];
        for (int i = 0; i < apart.size(); i++) {
            flat[2 * i] = apart.get(i)[0];
            flat[2 * i + 1] = apart.get(i)[1];
        }
        return flat;
    }

    /** Everything that a set of sorted ranges has not. */
    static int[] complement(int[] sorted) {
        CodePointSet rest = new CodePointSet();
        int next = 0;
        for (int i = 0; i < sorted.length; i += 2) {
            rest.add(next, sorted[i] - 1);
            next = sorted[i + 1] + 1;
        }
        return rest.add(next, Character.MAX_CODE_POINT).sorted();
    }
}
