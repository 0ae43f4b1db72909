package dev.sneller.sqllogictest.suite;

import dev.sneller.sqllogictest.compare.CanonicalJson;
import dev.sneller.sqllogictest.compare.Cell;
import dev.sneller.sqllogictest.compare.DocumentOrder;
import dev.sneller.sqllogictest.compare.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An answer read as one document a row: a SQL NULL leaves its column out, the column {@code *} is the row itself. */
final class FoundDocuments {
    private static final String WHOLE_ROW = "*";

    private final List<Object> rows = new ArrayList<>();

    private FoundDocuments() {}

    static FoundDocuments of(Found found) {
        FoundDocuments documents = new FoundDocuments();
        for (List<Cell> cells : found.rows()) {
            documents.rows.add(row(found.labels(), cells));
        }
        return documents;
    }

    private static Object row(List<String> labels, List<Cell> cells) {
        if (labels.equals(List.of(WHOLE_ROW))) {
            return Json.parse(cells.get(0).text());
        }
        Map<String, Object> row = new LinkedHashMap<>();
        for (int i = 0; i < labels.size(); i++) {
            String text = cells.get(i).text();
            if (text != null) {
                row.put(labels.get(i), Json.parse(text));
            }
        }
        return row;
    }

    /** What differs, in a few words. */
    Optional<String> difference(Expected.Documents wanted) {
        if (rows.size() != wanted.count()) {
            return Optional.of(wanted.count() + " rows wanted, " + rows.size() + " found");
        }
        List<Object> left = canonical(wanted.rows());
        List<Object> right = canonical(rows);
        return wanted.ordered() ? inOrder(left, right) : inAnyOrder(left, right);
    }

    private static List<Object> canonical(List<Object> rows) {
        List<Object> canonical = new ArrayList<>();
        rows.forEach(row -> canonical.add(CanonicalJson.of(row)));
        return canonical;
    }

    private static Optional<String> inOrder(List<Object> left, List<Object> right) {
        for (int i = 0; i < left.size(); i++) {
            if (!Json.same(left.get(i), right.get(i))) {
                return Optional.of("row " + (i + 1) + ": " + left.get(i) + " wanted, " + right.get(i) + " found");
            }
        }
        return Optional.empty();
    }

    /** Sorted alike most rows stand at the same place; the others are looked for one by one. */
    private static Optional<String> inAnyOrder(List<Object> left, List<Object> right) {
        left.sort(DocumentOrder.INSTANCE);
        right.sort(DocumentOrder.INSTANCE);
        List<Object> missing = new ArrayList<>();
        List<Object> open = new ArrayList<>();
        for (int i = 0; i < right.size(); i++) {
            if (i >= left.size()) {
                open.add(right.get(i));
            } else if (!Json.same(left.get(i), right.get(i))) {
                missing.add(left.get(i));
                open.add(right.get(i));
            }
        }
        for (Object row : missing) {
            int match = 0;
            while (match < open.size() && !Json.same(row, open.get(match))) {
                match++;
            }
            if (match == open.size()) {
                return Optional.of("no row " + row + " among " + open.subList(0, Math.min(3, open.size())));
            }
            open.remove(match);
        }
        return Optional.empty();
    }
}
