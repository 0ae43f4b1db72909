package dev.sneller.sql.function.scalar;

import static dev.sneller.sql.function.scalar.Entry.named;

import dev.sneller.sql.type.Operands;
import dev.sneller.sql.type.Results;
import dev.sneller.type.LogicalType;
import java.util.ArrayList;
import java.util.List;
import org.apache.calcite.sql.type.SqlOperandTypeChecker;
import org.apache.calcite.sql.type.SqlTypeFamily;

/** Functions of numbers whose results are FLOAT: powers, logarithms, angles. */
final class RealFunctions {
    private static final SqlTypeFamily NUMBER = SqlTypeFamily.NUMERIC;

    private RealFunctions() {}

    static List<List<EngineFunction>> all() {
        List<List<EngineFunction>> all = new ArrayList<>();
        all.addAll(powers());
        all.addAll(logarithms());
        all.addAll(angles());
        all.addAll(hyperbolas());
        all.addAll(tests());
        return all;
    }

    private static List<List<EngineFunction>> powers() {
        return List.of(
                of("SQRT", "the square root"),
                of("CBRT", "the cube root"),
                of("SQUARE", "x times x"),
                pair("(x, y)", "x to the power of y", "POWER", "POW"),
                of("EXP", "e to the power of x"),
                of("EXPM1", "e to the power of x, less 1, exact for small x"),
                of("EXP2", "2 to the power of x"),
                of("EXP10", "10 to the power of x"),
                pair("(x, y)", "the root of x squared and y squared together", "HYPOT"),
                named("PI").takes("()", Operands.NONE).gives(Results.DOUBLE).does("3.141592653589793"),
                named("E").takes("()", Operands.NONE).gives(Results.DOUBLE).does("2.718281828459045"));
    }

    private static List<List<EngineFunction>> logarithms() {
        return List.of(
                of("LN", "the natural logarithm"),
                of("LN1P", "the natural logarithm of 1 + x, exact for small x"),
                of("LOG2", "the logarithm to base 2"),
                of("LOG10", "the logarithm to base 10"),
                named("LOG")
                        .takes("([base,] x)", Operands.NUMBER_OPTIONAL_NUMBER)
                        .gives(Results.DOUBLE)
                        .does("the logarithm to a base, 10 where none is given"));
    }

    private static List<List<EngineFunction>> angles() {
        return List.of(
                of("DEGREES", "the angle in degrees of one in radians"),
                of("RADIANS", "the angle in radians of one in degrees"),
                of("SIN", "the sine of an angle in radians"),
                of("COS", "the cosine of an angle in radians"),
                of("TAN", "the tangent of an angle in radians"),
                of("COT", "the cotangent of an angle in radians"),
                of("ASIN", "the angle of a sine"),
                of("ACOS", "the angle of a cosine"),
                of("ATAN", "the angle of a tangent"),
                pair("(y, x)", "the angle of the point (x, y)", "ATAN2"),
                named("HAVERSINE")
                        .takes(
                                "(latitude, longitude, latitude, longitude)",
                                Operands.family(4, NUMBER, NUMBER, NUMBER, NUMBER))
                        .gives(Results.DOUBLE)
                        .does("kilometres between two places on the earth"));
    }

    private static List<List<EngineFunction>> hyperbolas() {
        return List.of(
                of("SINH", "the hyperbolic sine"),
                of("COSH", "the hyperbolic cosine"),
                of("TANH", "the hyperbolic tangent"),
                of("ASINH", "what has this hyperbolic sine"),
                of("ACOSH", "what has this hyperbolic cosine"),
                of("ATANH", "what has this hyperbolic tangent"));
    }

    private static List<List<EngineFunction>> tests() {
        return List.of(
                test("ISNAN", "whether the number is NaN"),
                test("ISINF", "whether the number is infinite"),
                test("ISFINITE", "whether the number is neither NaN nor infinite"));
    }

    private static List<EngineFunction> test(String name, String what) {
        return named(name)
                .takes("(x)", Operands.NUMBER)
                .gives(Results.BOOLEAN)
                .reads(LogicalType.DOUBLE)
                .does(what);
    }

    private static List<EngineFunction> of(String name, String what) {
        return real("(x)", Operands.NUMBER, what, name);
    }

    private static List<EngineFunction> pair(String signature, String what, String name, String... aliases) {
        return real(signature, Operands.NUMBER_NUMBER, what, name, aliases);
    }

    private static List<EngineFunction> real(
            String signature, SqlOperandTypeChecker operands, String what, String name, String... aliases) {
        return named(name, aliases)
                .takes(signature, operands)
                .gives(Results.DOUBLE)
                .does(what);
    }
}
