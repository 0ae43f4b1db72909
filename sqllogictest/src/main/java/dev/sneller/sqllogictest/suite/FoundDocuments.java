package dev.sneller.sqllogictest.suite;

import dev.sneller.sqllogictest.compare.CanonicalJson;
import dev.sneller.sqllogictest.compare.Cell;
import dev.sneller.sqllogictest.compare.DocumentOrder;
import dev.sneller.sqllogictest.compare.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An answer whose only column is a document a row. */
final class FoundDocuments {
    private final List<String> texts = new ArrayList<>();
    private double closeness;

    private FoundDocuments() {}

    static FoundDocuments of(Found found) {
        FoundDocuments documents = new FoundDocuments();
        for (List<Cell> cells : found.rows()) {
            documents.texts.add(cells.get(0).text());
        }
        return documents;
    }

    /** What differs, in a few words. */
    Optional<String> difference(Expected.Documents wanted) {
        if (texts.size() != wanted.count()) {
            return Optional.of(wanted.count() + " rows wanted, " + texts.size() + " found");
        }
        if (wanted.rows().isEmpty()) {
            return Optional.empty();
        }
        List<Object> rows = new ArrayList<>();
        texts.forEach(text -> rows.add(Json.parse(text)));
        closeness = wanted.closeness();
        List<Object> left = canonical(wanted.rows(), wanted.looseLists());
        List<Object> right = canonical(rows, wanted.looseLists());
        return wanted.ordered() ? inOrder(left, right) : inAnyOrder(left, right);
    }

    private static List<Object> canonical(List<Object> rows, boolean sortsLists) {
        List<Object> canonical = new ArrayList<>();
        rows.forEach(row -> canonical.add(CanonicalJson.of(row, sortsLists)));
        return canonical;
    }

    private Optional<String> inOrder(List<Object> left, List<Object> right) {
        for (int i = 0; i < left.size(); i++) {
            if (!Json.same(left.get(i), right.get(i), closeness)) {
                return Optional.of("row " + (i + 1) + ": " + left.get(i) + " wanted, " + right.get(i) + " found");
            }
        }
        return Optional.empty();
    }

    /** Sorted alike most rows stand at the same place; the others are looked for one by one. */
    private Optional<String> inAnyOrder(List<Object> left, List<Object> right) {
        left.sort(DocumentOrder.INSTANCE);
        right.sort(DocumentOrder.INSTANCE);
        List<Object> missing = new ArrayList<>();
        List<Object> open = new ArrayList<>();
        for (int i = 0; i < right.size(); i++) {
            if (i >= left.size()) {
                open.add(right.get(i));
            } else if (!Json.same(left.get(i), right.get(i), closeness)) {
                missing.add(left.get(i));
                open.add(right.get(i));
            }
        }
        for (Object row : missing) {
            int match = 0;
            while (match < open.size() && !Json.same(row, open.get(match), closeness)) {
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
