package dev.sneller.sqllogictest.format.slt;

import dev.sneller.sqllogictest.compare.Cell;
import dev.sneller.sqllogictest.compare.CellRule;
import dev.sneller.sqllogictest.compare.Values;

/** {@code NULL}, {@code (empty)}, {@code true} or {@code 1}; texts in documents without their quotes; lists and structures as {@link NestedText} reads them; numbers by value. */
final class SltCells implements CellRule {
    @Override
    public boolean same(String wanted, Cell found) {
        String text = found.text();
        if (text == null) {
            return wanted.equals("NULL");
        }
        if (text.length() > 1 && text.startsWith("\"") && text.endsWith("\"") && !wanted.startsWith("\"")) {
            return same(wanted, new Cell(text.substring(1, text.length() - 1), found.type(), found.moment()));
        }
        return text.strip().equals(wanted.strip())
                || text.isEmpty() && wanted.equals("(empty)")
                || Values.sameNumber(wanted, found)
                || Values.sameRounded(wanted, text)
                || Values.sameBoolean(wanted, found)
                || Values.sameBoolean(wanted.equals("1") ? "true" : wanted.equals("0") ? "false" : "", found)
                || Values.sameTime(wanted, text)
                || isNested(wanted) && NestedText.canonical(wanted).equals(NestedText.canonical(text))
                || Values.sameJson(wanted, text)
                || Values.isJsonString(wanted, text);
    }

    private static boolean isNested(String text) {
        return text.startsWith("[") || text.startsWith("{");
    }
}
