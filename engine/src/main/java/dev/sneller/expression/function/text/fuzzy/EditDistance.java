package dev.sneller.expression.function.text.fuzzy;

/** Levenshtein's distance: least number of characters inserted, removed or replaced; of one thread. */
final class EditDistance {
    private int[] row = new int[64];

    /** The distance, or {@code most} when it is larger. */
    int of(CodePointText a, CodePointText b, long most) {
        if (most <= 0) {
            return 0;
        }
        int width = b.length();
        if (row.length <= width) {
            row = new int[Math.max(width + 1, row.length * 2)];
        }
        for (int j = 0; j <= width; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            if (step(i, a.at(i - 1), b, width) >= most) {
                return (int) most;
            }
        }
        return (int) Math.min(most, row[width]);
    }

    /** Turns distances of the first i-1 characters into those of the first i; returns the least of them. */
    private int step(int i, int character, CodePointText b, int width) {
        int diagonal = row[0];
        row[0] = i;
        int least = i;
        for (int j = 1; j <= width; j++) {
            int replaced = diagonal + (character == b.at(j - 1) ? 0 : 1);
            diagonal = row[j];
            row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
            least = Math.min(least, row[j]);
        }
        return least;
    }
}
