package dev.sneller.expression.function.text.fuzzy;

import java.util.Arrays;

/** The likeness of Jaro and Winkler, from 0 to 1; of one thread. */
final class JaroWinkler {
    private static final double PREFIX_WEIGHT = 0.1;
    private static final int LONGEST_PREFIX = 4;

    private boolean[] matchedA = new boolean[64];
    private boolean[] matchedB = new boolean[64];

    double of(CodePointText a, CodePointText b) {
        if (a.length() == 0 || b.length() == 0) {
            return 0;
        }
        int matches = match(a, b);
        if (matches == 0) {
            return 0;
        }
        double m = matches;
        double jaro = (m / a.length() + m / b.length() + (m - transpositions(a, b) / 2) / m) / 3;
        return jaro + commonPrefix(a, b) * PREFIX_WEIGHT * (1 - jaro);
    }

    private int match(CodePointText a, CodePointText b) {
        matchedA = cleared(matchedA, a.length());
        matchedB = cleared(matchedB, b.length());
        int reach = Math.max(0, Math.max(a.length(), b.length()) / 2 - 1);
        int matches = 0;
        for (int i = 0; i < a.length(); i++) {
            int to = Math.min(b.length(), i + reach + 1);
            for (int j = Math.max(0, i - reach); j < to; j++) {
                if (!matchedB[j] && a.at(i) == b.at(j)) {
                    matchedA[i] = true;
                    matchedB[j] = true;
                    matches++;
                    break;
                }
            }
        }
        return matches;
    }

    private static boolean[] cleared(boolean[] kept, int length) {
        if (kept.length < length) {
            return new boolean[Math.max(length, kept.length * 2)];
        }
        Arrays.fill(kept, 0, length, false);
        return kept;
    }

    /** Matched characters that stand in another order. */
    private int transpositions(CodePointText a, CodePointText b) {
        int count = 0;
        int j = 0;
        for (int i = 0; i < a.length(); i++) {
            if (matchedA[i]) {
                while (!matchedB[j]) {
                    j++;
                }
                count += a.at(i) == b.at(j) ? 0 : 1;
                j++;
            }
        }
        return count;
    }

    private static int commonPrefix(CodePointText a, CodePointText b) {
        int most = Math.min(LONGEST_PREFIX, Math.min(a.length(), b.length()));
        int n = 0;
        while (n < most && a.at(n) == b.at(n)) {
            n++;
        }
        return n;
    }
}
