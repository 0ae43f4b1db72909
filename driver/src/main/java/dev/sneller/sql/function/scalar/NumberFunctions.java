package dev.sneller.sql.function.scalar;

import static dev.sneller.sql.function.scalar.Entry.named;

import dev.sneller.sql.type.Operands;
import dev.sneller.sql.type.Results;
import dev.sneller.type.LogicalType;
import java.util.List;
import org.apache.calcite.sql.type.SqlTypeFamily;

/** Functions of numbers that are exact where their arguments are. */
public final class NumberFunctions {
    private static final SqlTypeFamily NUMBER = SqlTypeFamily.NUMERIC;
    private static final List<EngineFunction> TRUNCATIONS =
            rounding("TRUNC", "the number cut to so many places", "TRUNCATE");

    /** {@code TRUNC(x)}: the whole number towards zero. */
    public static final EngineFunction TRUNC = TRUNCATIONS.get(0);

    private NumberFunctions() {}

    static List<List<EngineFunction>> all() {
        return List.of(
                named("ABS")
                        .takes("(x)", Operands.NUMBER)
                        .gives(Results::numberLikeFirst)
                        .does("the number without its sign"),
                named("SIGN").takes("(x)", Operands.NUMBER).gives(Results::sign).does("-1, 0 or 1; NaN for NaN"),
                rounding("FLOOR", "the next lower number of so many places"),
                rounding("CEIL", "the next higher number of so many places", "CEILING"),
                rounding("ROUND", "the nearest number of so many places, halves away from zero"),
                rounding("ROUND_EVEN", "the nearest number of so many places, halves to the even one"),
                TRUNCATIONS,
                named("PMOD")
                        .takes("(a, b)", Operands.NUMBER_NUMBER)
                        .gives(Results::remainder)
                        .does("the remainder of a / b that is not negative"),
                named("DIV0")
                        .takes("(a, b)", Operands.NUMBER_NUMBER)
                        .gives(Results::quotient)
                        .does("a / b, 0 where b is 0"),
                named("DIV")
                        .takes("(a, b)", Operands.NUMBER_NUMBER)
                        .gives(Results::wholeQuotient)
                        .does("a / b cut to a whole number"),
                named("WIDTH_BUCKET")
                        .takes("(x, low, high, n)", Operands.family(4, NUMBER, NUMBER, NUMBER, NUMBER))
                        .gives(Results.of(LogicalType.INTEGER))
                        .reads(LogicalType.DOUBLE, LogicalType.DOUBLE, LogicalType.DOUBLE, LogicalType.INTEGER)
                        .does("which of n equal parts from low to high holds x; 0 below, n + 1 from high on"),
                named("FACTORIAL")
                        .takes("(n)", Operands.NUMBER)
                        .gives(Results.of(LogicalType.INTEGER))
                        .reads(LogicalType.INTEGER)
                        .does("the product of all whole numbers from 1 to n, at most 33"),
                named("GCD")
                        .takes("(a, b)", Operands.NUMBER_NUMBER)
                        .gives(Results.of(LogicalType.INTEGER))
                        .reads(LogicalType.INTEGER)
                        .does("the greatest whole number that divides both"),
                named("LCM")
                        .takes("(a, b)", Operands.NUMBER_NUMBER)
                        .gives(Results.of(LogicalType.INTEGER))
                        .reads(LogicalType.INTEGER)
                        .does("the least whole number that both divide"));
    }

    private static List<EngineFunction> rounding(String name, String what, String... aliases) {
        return named(name, aliases)
                .takes("(x [, places])", Operands.NUMBER_OPTIONAL_NUMBER)
                .gives(Results::rounded)
                .does(what);
    }
}
