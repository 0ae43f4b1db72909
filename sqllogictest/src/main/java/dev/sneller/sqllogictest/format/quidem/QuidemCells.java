package dev.sneller.sqllogictest.format.quidem;

import dev.sneller.sqllogictest.compare.Cell;
import dev.sneller.sqllogictest.compare.CellRule;
import dev.sneller.sqllogictest.compare.Values;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Types;
import java.util.Optional;

/**
 * Trimmed texts; NULL is blank, or {@code null} between commas. What the types there cut, averages of integers and deviations of decimals,
 * is compared as far as it is given; blanks that pad CHAR do not count.
 */
final class QuidemCells implements CellRule {
    @Override
    public boolean same(String wanted, Cell found) {
        if (found.text() == null || found.text().isBlank()) {
            return wanted.isBlank() || found.text() == null && wanted.equals("null");
        }
        String text = found.text().strip();
        return text.equals(wanted)
                || Values.sameNumber(wanted, found)
                || isCut(wanted, found)
                || Values.sameRounded(wanted, text)
                || isPadded(wanted, text)
                || Values.sameBoolean(wanted, found)
                || Values.sameTime(wanted, text)
                || bare(wanted).equals(bare(text));
    }

    private static boolean isCut(String wanted, Cell found) {
        Optional<BigDecimal> cut = Values.number(wanted);
        Optional<BigDecimal> value = Values.number(found.text());
        return cut.isPresent()
                && value.isPresent()
                && found.type() != Types.VARCHAR
                && value.get().scale() > Math.max(0, cut.get().scale())
                && cut.get()
                                .compareTo(value.get()
                                        .setScale(Math.max(0, cut.get().scale()), RoundingMode.DOWN))
                        == 0;
    }

    private static boolean isPadded(String wanted, String text) {
        return wanted.indexOf(' ') >= 0 && wanted.replaceAll(" +", "").equals(text.replaceAll(" +", ""));
    }

    /** Arrays and maps without the quotes and blanks that JSON has and drawings do not. */
    private static String bare(String text) {
        boolean nested = text.startsWith("[") || text.startsWith("{");
        return nested ? text.replaceAll("[\"\\s]", "").replace("undefined", "null") : text;
    }
}
