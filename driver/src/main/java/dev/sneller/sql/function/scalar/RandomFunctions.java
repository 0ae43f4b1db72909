package dev.sneller.sql.function.scalar;

import static dev.sneller.sql.function.scalar.Entry.named;

import dev.sneller.sql.type.Operands;
import dev.sneller.sql.type.Results;
import dev.sneller.type.LogicalType;
import java.util.List;
import org.apache.calcite.sql.type.OperandTypes;
import org.apache.calcite.sql.type.SqlTypeFamily;

/** Functions that give each row a value of its own: by chance, from a sequence, or when its time has come. */
final class RandomFunctions {
    private static final SqlTypeFamily NUMBER = SqlTypeFamily.NUMERIC;
    private static final SqlTypeFamily TEXT = SqlTypeFamily.CHARACTER;

    private RandomFunctions() {}

    static List<List<EngineFunction>> all() {
        return List.of(
                named("RANDOM")
                        .takes("([seed])", Operands.family(0, NUMBER))
                        .gives(Results.of(LogicalType.number(19, 0)))
                        .reads(LogicalType.INTEGER)
                        .random()
                        .does("a number of 64 bits, another one for each row"),
                named("NEXTVAL")
                        .takes("(sequence)", Operands.family(1, TEXT))
                        .gives(Results.of(LogicalType.INTEGER))
                        .random()
                        .does("the next number of a sequence, another one for each row"),
                named("SYSTEM$WAIT")
                        .takes(
                                "(n [, unit])",
                                OperandTypes.or(Operands.family(1, NUMBER), Operands.family(2, NUMBER, TEXT)))
                        .gives(Results.TEXT)
                        .reads(LogicalType.INTEGER, LogicalType.VARCHAR)
                        .random()
                        .does("waits n seconds, or n of the unit, and says so"),
                named("UNIFORM")
                        .takes("(low, high, seed)", Operands.family(3, NUMBER, NUMBER, NUMBER))
                        .gives(Results::firstTwo)
                        .reads(Entry.RESULT, Entry.RESULT, LogicalType.INTEGER)
                        .does("a number from low to high, any as likely, that the seed decides"),
                named("NORMAL")
                        .takes("(mean, deviation, seed)", Operands.family(3, NUMBER, NUMBER, NUMBER))
                        .gives(Results.DOUBLE)
                        .reads(LogicalType.DOUBLE, LogicalType.DOUBLE, LogicalType.INTEGER)
                        .does("a number of a normal distribution that the seed decides"),
                named("ZIPF")
                        .takes("(s, n, seed)", Operands.family(3, NUMBER, NUMBER, NUMBER))
                        .gives(Results.COUNT)
                        .reads(LogicalType.DOUBLE, LogicalType.INTEGER, LogicalType.INTEGER)
                        .does("a whole number k from 1 to n, as likely as k to the power of -s, that the seed decides"),
                named("RANDSTR")
                        .takes("(length, seed)", Operands.NUMBER_NUMBER)
                        .gives(Results.TEXT)
                        .reads(LogicalType.INTEGER)
                        .does("letters and digits that the seed decides"),
                named("UUID_STRING", "UUID", "GEN_RANDOM_UUID")
                        .takes("([namespace, name])", OperandTypes.or(Operands.NONE, Operands.family(2, TEXT, TEXT)))
                        .gives(Results.of(LogicalType.varchar(36)))
                        .random()
                        .does("a random UUID, another one for each row, or the one of a name in a namespace"));
    }
}
