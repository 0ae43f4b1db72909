package dev.sneller.bench;

import java.util.List;

/** The databases disagree: no time of this run counts. */
final class WrongRows extends RuntimeException {
    private static final long serialVersionUID = 1L;

    WrongRows(String question, List<String> expected, List<String> actual) {
        super(question + ": " + difference(expected, actual));
    }

    private static String difference(List<String> expected, List<String> actual) {
        int row = 0;
        while (row < Math.min(expected.size(), actual.size())
                && expected.get(row).equals(actual.get(row))) {
            row++;
        }
        return "DuckDB has " + expected.size() + " rows, sneller " + actual.size() + "; first difference in row " + row
                + ": DuckDB " + at(expected, row) + ", sneller " + at(actual, row);
    }

    private static String at(List<String> rows, int row) {
        return row < rows.size() ? rows.get(row) : "has none";
    }
}
