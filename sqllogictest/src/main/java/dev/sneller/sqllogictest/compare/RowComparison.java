package dev.sneller.sqllogictest.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Rows found against rows wanted: as a multiset, or in order and then as multisets within equal keys. Where a LIMIT cuts through rows
 * with equal keys, which of them are there is open.
 */
public final class RowComparison {
    private final CellRule rule;
    private final List<List<String>> wanted;
    private final List<List<Cell>> found;

    public RowComparison(CellRule rule, List<List<String>> wanted, List<List<Cell>> found) {
        this.rule = rule;
        this.wanted = wanted;
        this.found = found;
    }

    /** What differs, in a few words; empty when nothing does. */
    public Optional<String> difference(OrderKeys order) {
        if (wanted.size() != found.size()) {
            return Optional.of(wanted.size() + " rows wanted, " + found.size() + " found");
        }
        if (!wanted.isEmpty() && wanted.get(0).size() != found.get(0).size()) {
            return Optional.of(
                    wanted.get(0).size() + " columns wanted, " + found.get(0).size() + " found");
        }
        if (!order.isOrdered()) {
            return unmatched(wanted, found).map(row -> "no row " + row);
        }
        int wrong = firstUnlike(0);
        if (wrong < 0) {
            return Optional.empty();
        }
        return order.complete() ? withinEqualKeys(order) : Optional.of("row " + (wrong + 1) + ": " + at(wrong));
    }

    private Optional<String> withinEqualKeys(OrderKeys order) {
        for (int i = 0; i < wanted.size(); i++) {
            for (int key : order.columns()) {
                if (!rule.same(wanted.get(i).get(key), found.get(i).get(key))) {
                    return Optional.of("row " + (i + 1) + ": " + at(i));
                }
            }
        }
        int start = 0;
        for (int i = 1; i <= wanted.size(); i++) {
            boolean ends = i == wanted.size() || !sameKeys(order, start, i);
            if (ends) {
                boolean cut = i == wanted.size() && order.isLimited();
                Optional<String> row =
                        cut ? Optional.empty() : unmatched(wanted.subList(start, i), found.subList(start, i));
                if (row.isPresent()) {
                    return Optional.of("rows " + (start + 1) + " to " + i + ": no row " + row.get());
                }
                start = i;
            }
        }
        return Optional.empty();
    }

    private boolean sameKeys(OrderKeys order, int row, int other) {
        return order.columns().stream()
                .allMatch(
                        key -> wanted.get(row).get(key).equals(wanted.get(other).get(key)));
    }

    private int firstUnlike(int from) {
        for (int i = from; i < wanted.size(); i++) {
            if (!sameRow(wanted.get(i), found.get(i))) {
                return i;
            }
        }
        return -1;
    }

    private String at(int row) {
        return wanted.get(row) + " wanted, " + found.get(row) + " found";
    }

    /** A wanted row without a found one. */
    private Optional<String> unmatched(List<List<String>> rows, List<List<Cell>> candidates) {
        List<List<String>> left = new ArrayList<>(rows);
        List<List<Cell>> right = new ArrayList<>(candidates);
        left.sort(Comparator.comparing(RowComparison::sortText));
        right.sort(Comparator.comparing(RowComparison::sortText));
        List<List<Cell>> open = new ArrayList<>();
        List<List<String>> missing = new ArrayList<>();
        for (int i = 0; i < left.size(); i++) {
            if (!sameRow(left.get(i), right.get(i))) {
                missing.add(left.get(i));
                open.add(right.get(i));
            }
        }
        for (List<String> row : missing) {
            int match = 0;
            while (match < open.size() && !sameRow(row, open.get(match))) {
                match++;
            }
            if (match == open.size()) {
                return Optional.of(row + " among " + shortened(open));
            }
            open.remove(match);
        }
        return Optional.empty();
    }

    private boolean sameRow(List<String> row, List<Cell> cells) {
        boolean same = row.size() == cells.size();
        for (int i = 0; same && i < row.size(); i++) {
            same = rule.same(row.get(i), cells.get(i));
        }
        return same;
    }

    private static String sortText(List<?> row) {
        StringBuilder text = new StringBuilder();
        for (Object cell : row) {
            String plain = cell.toString().strip();
            text.append(Values.number(plain)
                            .map(number -> number.signum() == 0
                                    ? "0"
                                    : number.stripTrailingZeros().toPlainString())
                            .orElse(plain))
                    .append('|');
        }
        return text.toString();
    }

    private static String shortened(List<List<Cell>> rows) {
        return rows.size() <= 5 ? rows.toString() : rows.subList(0, 5) + " and " + (rows.size() - 5) + " more";
    }
}
