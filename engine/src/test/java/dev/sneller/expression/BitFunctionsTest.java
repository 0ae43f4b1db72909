package dev.sneller.expression;

import dev.sneller.type.LogicalType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.function.BinaryOperator;
import org.junit.jupiter.api.Test;

/** Functions of whole numbers and their bits against big integers. */
class BitFunctionsTest {
    private static final Expression BIG = Trial.column(2);
    private static final Expression OTHER_BIG = Trial.column(3);
    private static final Expression MONEY = Trial.column(0);
    private static final Expression SMALL = Trial.column(Trial.SMALL);

    @Test
    void bitsAreThoseOfTwosComplement() {
        both("BITAND", BigInteger::and);
        both("BITOR", BigInteger::or);
        both("BITXOR", BigInteger::xor);
        RowOracle.of("BITNOT", LogicalType.INTEGER, BIG)
                .gives(x -> number(whole(x[0]).not()));
        for (int places : new int[] {0, 1, 63, 64, 65, 127, 128, 500}) {
            RowOracle.of("BITSHIFTRIGHT", LogicalType.INTEGER, BIG, places)
                    .gives(x -> number(whole(x[0]).shiftRight(places)));
            RowOracle.of("GETBIT", LogicalType.number(1, 0), BIG, places)
                    .gives(x -> number(whole(x[0]).testBit(places) ? BigInteger.ONE : BigInteger.ZERO));
        }
        for (int places : new int[] {0, 1, 64, 90}) {
            RowOracle.of("BITSHIFTLEFT", LogicalType.INTEGER, SMALL, places)
                    .gives(x -> number(whole(x[0]).shiftLeft(places)));
        }
    }

    @Test
    void divisorsAreThoseOfBigIntegers() {
        both("GCD", BigInteger::gcd);
        RowOracle.of("FACTORIAL", LogicalType.INTEGER, 30).gives(x -> {
            BigInteger product = BigInteger.ONE;
            for (int i = 2; i <= 30; i++) {
                product = product.multiply(BigInteger.valueOf(i));
            }
            return number(product);
        });
    }

    @Test
    void remaindersAreNotNegative() {
        RowOracle.of("PMOD", LogicalType.INTEGER, BIG, 7)
                .gives(x -> number(whole(x[0]).mod(BigInteger.valueOf(7))));
        RowOracle.of("PMOD", Trial.MONEY, MONEY, -3).gives(x -> {
            BigDecimal rest = ((BigDecimal) x[0]).remainder(BigDecimal.valueOf(3));
            return rest.signum() < 0 ? rest.add(BigDecimal.valueOf(3)) : rest.setScale(2);
        });
        RowOracle.of("DIV", LogicalType.number(12, 0), MONEY, 3)
                .gives(x -> ((BigDecimal) x[0]).divide(BigDecimal.valueOf(3), 0, RoundingMode.DOWN));
        RowOracle.of("ROUND_EVEN", LogicalType.number(12, 1), MONEY, 1)
                .gives(x -> ((BigDecimal) x[0]).setScale(1, RoundingMode.HALF_EVEN));
        RowOracle.of("DIV0", LogicalType.number(18, 6), SMALL, SMALL)
                .gives(x -> (((BigDecimal) x[0]).signum() == 0 ? BigDecimal.ZERO : BigDecimal.ONE).setScale(6));
    }

    private static void both(String function, BinaryOperator<BigInteger> operator) {
        RowOracle.of(function, LogicalType.INTEGER, BIG, OTHER_BIG)
                .gives(x -> number(operator.apply(whole(x[0]), whole(x[1]))));
    }

    private static BigInteger whole(Object value) {
        return ((BigDecimal) value).toBigIntegerExact();
    }

    private static BigDecimal number(BigInteger value) {
        return new BigDecimal(value);
    }
}
