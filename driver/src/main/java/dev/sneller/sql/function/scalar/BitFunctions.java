package dev.sneller.sql.function.scalar;

import static dev.sneller.sql.function.scalar.Entry.named;

import dev.sneller.sql.type.Operands;
import dev.sneller.sql.type.Results;
import dev.sneller.type.LogicalType;
import java.util.List;
import org.apache.calcite.sql.type.OperandTypes;
import org.apache.calcite.sql.type.SqlOperandTypeChecker;
import org.apache.calcite.sql.type.SqlTypeFamily;

/** Functions of the bits of whole numbers and BINARY values. */
final class BitFunctions {
    private static final SqlTypeFamily NUMBER = SqlTypeFamily.NUMERIC;
    private static final SqlTypeFamily BYTES = SqlTypeFamily.BINARY;
    private static final SqlOperandTypeChecker ONE =
            OperandTypes.or(Operands.family(1, NUMBER), Operands.family(1, BYTES));
    private static final SqlOperandTypeChecker SHIFT =
            OperandTypes.or(Operands.family(2, NUMBER, NUMBER), Operands.family(2, BYTES, NUMBER));
    private static final SqlOperandTypeChecker TWO = OperandTypes.or(
            Operands.family(2, NUMBER, NUMBER, SqlTypeFamily.CHARACTER),
            Operands.family(2, BYTES, BYTES, SqlTypeFamily.CHARACTER));

    private BitFunctions() {}

    static List<List<EngineFunction>> all() {
        return List.of(
                join("BITAND", "the bits that both have"),
                join("BITOR", "the bits that one of both has"),
                join("BITXOR", "the bits that only one of both has"),
                named("BITNOT", "BIT_NOT")
                        .takes("(a)", ONE)
                        .gives(Results::integerOrBytes)
                        .wholeNumbers()
                        .does("the bits that a does not have"),
                shift("BITSHIFTLEFT", "the bits moved n places up", "BIT_SHIFTLEFT"),
                shift("BITSHIFTRIGHT", "the bits moved n places down", "BIT_SHIFTRIGHT"),
                named("GETBIT")
                        .takes("(a, place)", Operands.NUMBER_NUMBER)
                        .gives(Results.of(LogicalType.number(1, 0)))
                        .wholeNumbers()
                        .does("one bit, counted from 0, the least"),
                named("BIT_COUNT", "BITCOUNT")
                        .takes("(n)", Operands.NUMBER)
                        .gives(Results.of(LogicalType.number(9, 0)))
                        .wholeNumbers()
                        .does("how many of the 64 bits are set"));
    }

    private static List<EngineFunction> join(String name, String what, String... aliases) {
        return named(name, aliases)
                .takes("(a, b [, 'LEFT' | 'RIGHT'])", TWO)
                .gives(Results::integerOrBytes)
                .wholeNumbers()
                .does(what);
    }

    private static List<EngineFunction> shift(String name, String what, String... aliases) {
        return named(name, aliases)
                .takes("(a, n)", SHIFT)
                .gives(Results::integerOrBytes)
                .wholeNumbers()
                .does(what);
    }
}
