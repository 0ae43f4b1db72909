package dev.sneller.expression.function.text.regexp.automaton;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Which code points differ from one another only in case, by Unicode's simple folding. */
final class CaseOrbits {
    private static final int LAST_WITH_CASE = 0x1E943;
    private static final int KELVIN = 0x212A;
    private static final int LONG_S = 0x17F;
    private static final int[] NONE = {};

    private CaseOrbits() {}

    /** The others of its orbit. Fails for the few letters whose mappings do not lead back, which are RE2/J's alone to judge. */
    static int[] of(int codePoint) {
        if (codePoint < 0x80) {
            return ofAscii(codePoint);
        }
        if (codePoint == KELVIN || codePoint == LONG_S) {
            return codePoint == KELVIN ? new int[] {'k', 'K'} : new int[] {'s', 'S'};
        }
        int[] orbit = Variants.BY_FOLD.get(fold(codePoint));
        if (orbit == null) {
            return NONE;
        }
        boolean isPair = orbit.length == 2 && (orbit[0] == codePoint || orbit[1] == codePoint);
        if (!isPair || !isClosed(orbit[0], orbit[1])) {
            throw new UnsupportedPattern("a letter of more than two forms");
        }
        return new int[] {codePoint == orbit[0] ? orbit[1] : orbit[0]};
    }

    private static int[] ofAscii(int codePoint) {
        int lower = codePoint | 0x20;
        if (lower < 'a' || lower > 'z') {
            return NONE;
        }
        int other = codePoint ^ 0x20;
        return lower == 'k' ? new int[] {other, KELVIN} : lower == 's' ? new int[] {other, LONG_S} : new int[] {other};
    }

    /** Whether one is the other's small and that the one's capital letter. */
    private static boolean isClosed(int a, int b) {
        int capital = Character.toLowerCase(a) == b ? a : b;
        int small = capital == a ? b : a;
        return small >= 0x80
                && capital >= 0x80
                && Character.toLowerCase(capital) == small
                && Character.toUpperCase(small) == capital
                && Character.toUpperCase(capital) == capital
                && Character.toLowerCase(small) == small;
    }

    private static int fold(int codePoint) {
        return Character.toLowerCase(Character.toUpperCase(codePoint));
    }

    /** All letters beyond ASCII by what they fold to; made when the first pattern needs it. */
    private static final class Variants {
        static final Map<Integer, int[]> BY_FOLD = new HashMap<>();

        static {
            for (int c = 0; c <= LAST_WITH_CASE; c++) {
                if (Character.toUpperCase(c) != c || Character.toLowerCase(c) != c) {
                    int[] known = BY_FOLD.getOrDefault(fold(c), NONE);
                    int[] more = Arrays.copyOf(known, known.length + 1);
                    more[known.length] = c;
                    BY_FOLD.put(fold(c), more);
                }
            }
        }
    }
}
