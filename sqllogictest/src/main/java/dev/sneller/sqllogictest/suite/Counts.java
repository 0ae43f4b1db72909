package dev.sneller.sqllogictest.suite;

import dev.sneller.sqllogictest.compare.Values;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * Statements that change rows, where a suite writes a row for their answer: the numbers of rows inserted, updated and deleted, or a
 * sentence for definitions. java.sql tells one number: the first of them, or their sum.
 */
final class Counts {
    private Counts() {}

    static Optional<String> difference(Expected.Answer answer, Found found) {
        BigDecimal count = new BigDecimal(found.rows().get(0).get(0).text());
        if (answer.rows().size() == 1) {
            List<Optional<BigDecimal>> numbers =
                    answer.rows().get(0).stream().map(Values::number).toList();
            if (numbers.stream().allMatch(Optional::isEmpty)) {
                return Optional.empty();
            }
            BigDecimal sum = numbers.stream().map(Optional::orElseThrow).reduce(BigDecimal.ZERO, BigDecimal::add);
            if (sum.compareTo(count) == 0 || numbers.get(0).orElseThrow().compareTo(count) == 0) {
                return Optional.empty();
            }
        }
        return Optional.of(answer.rows() + " wanted, but " + count + " rows were changed");
    }
}
