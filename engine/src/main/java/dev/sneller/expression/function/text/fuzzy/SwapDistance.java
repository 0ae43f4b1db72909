package dev.sneller.expression.function.text.fuzzy;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Damerau's distance: least number of characters inserted, removed, replaced, or swapped with their neighbour, others standing between or
 * not. Of one thread.
 */
final class SwapDistance {
    private int[][] table = new int[0][0];

    /** Between two texts. */
    int of(CodePointText text, CodePointText sought) {
        fill(text, sought, false);
        return table[text.length() + 1][sought.length() + 1];
    }

    /** Between the sought text and the part of the other one that is nearest to it. */
    int within(CodePointText text, CodePointText sought) {
        fill(text, sought, true);
        int least = sought.length();
        for (int i = 0; i <= text.length(); i++) {
            least = Math.min(least, table[i + 1][sought.length() + 1]);
        }
        return least;
    }

    /** Distances of beginnings, at one row and column further; a part may begin anywhere in the text. */
    private void fill(CodePointText text, CodePointText sought, boolean part) {
        int rows = text.length();
        int columns = sought.length();
        int most = rows + columns;
        reserve(rows + 2, columns + 2);
        Arrays.fill(table[0], most);
        for (int i = 0; i <= rows; i++) {
            table[i + 1][0] = most;
            table[i + 1][1] = part ? 0 : i;
        }
        for (int j = 0; j <= columns; j++) {
            table[1][j + 1] = j;
        }
        Map<Integer, Integer> lastRows = new HashMap<>();
        for (int i = 1; i <= rows; i++) {
            int lastColumn = 0;
            for (int j = 1; j <= columns; j++) {
                int row = lastRows.getOrDefault(sought.at(j - 1), 0);
                int column = lastColumn;
                boolean same = text.at(i - 1) == sought.at(j - 1);
                lastColumn = same ? j : lastColumn;
                int replaced = table[i][j] + (same ? 0 : 1);
                int changed = Math.min(table[i + 1][j], table[i][j + 1]) + 1;
                int swapped =
                        row == 0 || column == 0 ? most : table[row][column] + (i - row - 1) + 1 + (j - column - 1);
                table[i + 1][j + 1] = Math.min(Math.min(replaced, changed), swapped);
            }
            lastRows.put(text.at(i - 1), i);
        }
    }

    private void reserve(int rows, int columns) {
        if (table.length < rows || table.length > 0 && table[0].length < columns) {
            table = new int[rows][Math.max(columns, table.length == 0 ? 0 : table[0].length)];
        }
    }
}
