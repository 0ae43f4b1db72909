package dev.sneller.sql.function.scalar;

import static dev.sneller.sql.function.scalar.Entry.named;

import dev.sneller.sql.type.Operands;
import dev.sneller.sql.type.Results;
import dev.sneller.type.LogicalType;
import java.util.List;

/** Functions of numbers. */
final class NumberFunctions {
    private NumberFunctions() {}

    static List<List<EngineFunction>> all() {
        return List.of(
                named("ABS")
                        .takes("(x)", Operands.NUMBER)
                        .gives(Results::numberLikeFirst)
                        .does("the number without its sign"),
                named("SIGN")
                        .takes("(x)", Operands.NUMBER)
                        .gives(Results.of(LogicalType.number(1, 0)))
                        .does("-1, 0 or 1"),
                rounding("FLOOR", "the next lower number of so many places"),
                rounding("CEIL", "the next higher number of so many places", "CEILING"),
                rounding("ROUND", "the nearest number of so many places, halves away from zero"),
                rounding("TRUNC", "the number cut to so many places", "TRUNCATE"),
                named("SQRT")
                        .takes("(x)", Operands.NUMBER)
                        .gives(Results.DOUBLE)
                        .does("the square root"),
                named("POWER", "POW")
                        .takes("(x, y)", Operands.NUMBER_NUMBER)
                        .gives(Results.DOUBLE)
                        .does("x to the power of y"),
                named("EXP").takes("(x)", Operands.NUMBER).gives(Results.DOUBLE).does("e to the power of x"),
                named("LN").takes("(x)", Operands.NUMBER).gives(Results.DOUBLE).does("the natural logarithm"),
                named("LOG")
                        .takes("(base, x)", Operands.NUMBER_NUMBER)
                        .gives(Results.DOUBLE)
                        .does("the logarithm to a base"));
    }

    private static List<EngineFunction> rounding(String name, String what, String... aliases) {
        return named(name, aliases)
                .takes("(x [, places])", Operands.NUMBER_OPTIONAL_NUMBER)
                .gives(Results::rounded)
                .does(what);
    }
}
