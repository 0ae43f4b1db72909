package dev.sneller.sqllogictest.format.tpc;

import dev.sneller.sqllogictest.compare.Cell;
import dev.sneller.sqllogictest.compare.CellRule;
import dev.sneller.sqllogictest.compare.Values;

/** NULL is {@code NULL} or nothing; numbers with fewer places are the others rounded; blanks at the end do not count. */
final class TpcCells implements CellRule {
    /** Stands in an answer for a value that says nothing of the query. */
    static final String ANYTHING = "(anything)";

    @Override
    public boolean same(String wanted, Cell found) {
        if (wanted.equals(ANYTHING)) {
            return true;
        }
        String text = wanted.stripTrailing();
        if (found.text() == null) {
            return text.isEmpty() || text.equals("NULL");
        }
        return found.text().stripTrailing().equals(text)
                || Values.sameNumber(text, found)
                || Values.sameRounded(text, found.text());
    }
}
