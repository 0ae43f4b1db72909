package dev.sneller.sql.function;

import dev.sneller.type.LogicalType;
import java.util.ArrayList;
import java.util.List;
import org.apache.calcite.sql.type.OperandTypes;
import org.apache.calcite.sql.type.SqlTypeFamily;

/** One line for each scalar function: name, engine name where it differs, result, operands. */
final class ScalarFunctions {
    private ScalarFunctions() {}

    static List<EngineFunction> all() {
        List<EngineFunction> all = new ArrayList<>();
        all.addAll(text());
        all.addAll(number());
        all.addAll(variant());
        all.addAll(time());
        return all;
    }

    private static List<EngineFunction> text() {
        return List.of(
                EngineFunction.of("UPPER", Results::textLikeFirst, Operands.TEXT),
                EngineFunction.of("LOWER", Results::textLikeFirst, Operands.TEXT),
                EngineFunction.of("LENGTH", Results.COUNT, Operands.TEXT_OR_BYTES),
                EngineFunction.named("LEN", "LENGTH", Results.COUNT, Operands.TEXT_OR_BYTES),
                EngineFunction.named("CHAR_LENGTH", "LENGTH", Results.COUNT, Operands.TEXT),
                EngineFunction.named("CHARACTER_LENGTH", "LENGTH", Results.COUNT, Operands.TEXT),
                EngineFunction.of("SUBSTR", Results::textLikeFirst, Operands.TEXT_NUMBER_OPTIONAL_NUMBER),
                EngineFunction.named(
                        "SUBSTRING", "SUBSTR", Results::textLikeFirst, Operands.TEXT_NUMBER_OPTIONAL_NUMBER),
                EngineFunction.of(
                        "CONCAT",
                        Results.TEXT,
                        OperandTypes.repeat(
                                org.apache.calcite.sql.type.SqlOperandCountRanges.from(1),
                                OperandTypes.family(SqlTypeFamily.CHARACTER))),
                EngineFunction.of("TRIM", Results::textLikeFirst, Operands.TEXT_OPTIONAL_TEXT),
                EngineFunction.of("LTRIM", Results::textLikeFirst, Operands.TEXT_OPTIONAL_TEXT),
                EngineFunction.of("RTRIM", Results::textLikeFirst, Operands.TEXT_OPTIONAL_TEXT),
                EngineFunction.of("REPLACE", Results.TEXT, Operands.TEXT_TEXT_OPTIONAL_TEXT),
                EngineFunction.of("POSITION", Results.COUNT, Operands.TEXT_TEXT_OPTIONAL_NUMBER),
                EngineFunction.of("CHARINDEX", Results.COUNT, Operands.TEXT_TEXT_OPTIONAL_NUMBER),
                EngineFunction.of("STARTSWITH", Results.BOOLEAN, Operands.TEXT_TEXT),
                EngineFunction.of("ENDSWITH", Results.BOOLEAN, Operands.TEXT_TEXT),
                EngineFunction.of("CONTAINS", Results.BOOLEAN, Operands.TEXT_TEXT));
    }

    private static List<EngineFunction> number() {
        return List.of(
                EngineFunction.of("ABS", Results::numberLikeFirst, Operands.NUMBER),
                EngineFunction.of("SIGN", Results.of(LogicalType.number(1, 0)), Operands.NUMBER),
                EngineFunction.of("FLOOR", Results::rounded, Operands.NUMBER_OPTIONAL_NUMBER),
                EngineFunction.of("CEIL", Results::rounded, Operands.NUMBER_OPTIONAL_NUMBER),
                EngineFunction.named("CEILING", "CEIL", Results::rounded, Operands.NUMBER_OPTIONAL_NUMBER),
                EngineFunction.of("ROUND", Results::rounded, Operands.NUMBER_OPTIONAL_NUMBER),
                EngineFunction.of("TRUNC", Results::rounded, Operands.NUMBER_OPTIONAL_NUMBER),
                EngineFunction.named("TRUNCATE", "TRUNC", Results::rounded, Operands.NUMBER_OPTIONAL_NUMBER),
                EngineFunction.of("SQRT", Results.DOUBLE, Operands.NUMBER),
                EngineFunction.of("POWER", Results.DOUBLE, Operands.NUMBER_NUMBER),
                EngineFunction.named("POW", "POWER", Results.DOUBLE, Operands.NUMBER_NUMBER),
                EngineFunction.of("EXP", Results.DOUBLE, Operands.NUMBER),
                EngineFunction.of("LN", Results.DOUBLE, Operands.NUMBER),
                EngineFunction.of("LOG", Results.DOUBLE, Operands.NUMBER_NUMBER),
                EngineFunction.of("GREATEST", Results::common, OperandTypes.ONE_OR_MORE),
                EngineFunction.of("LEAST", Results::common, OperandTypes.ONE_OR_MORE));
    }

    private static List<EngineFunction> variant() {
        return List.of(
                EngineFunction.of("PARSE_JSON", Results.VARIANT, Operands.TEXT_OPTIONAL_TEXT),
                EngineFunction.of("TRY_PARSE_JSON", Results.VARIANT, Operands.TEXT_OPTIONAL_TEXT),
                EngineFunction.of("TO_JSON", Results.TEXT, Operands.ANY),
                EngineFunction.of("TYPEOF", Results.TEXT, Operands.ANY),
                EngineFunction.of(
                        "GET_PATH", Results.VARIANT, Operands.family(2, SqlTypeFamily.ANY, SqlTypeFamily.CHARACTER)),
                EngineFunction.of("IS_NULL_VALUE", Results.BOOLEAN, Operands.ANY),
                EngineFunction.of("ARRAY_SIZE", Results.COUNT, Operands.ANY),
                EngineFunction.of("OBJECT_KEYS", Results.ARRAY, Operands.ANY),
                WRAP);
    }

    /** {@code TO_VARIANT(x)}, and what makes a typed operand comparable to a VARIANT. */
    static final EngineFunction WRAP = EngineFunction.of("TO_VARIANT", Results.VARIANT, Operands.ANY);

    private static List<EngineFunction> time() {
        List<EngineFunction> all = new ArrayList<>();
        for (String part : List.of(
                "YEAR",
                "QUARTER",
                "MONTH",
                "DAY",
                "HOUR",
                "MINUTE",
                "SECOND",
                "WEEK",
                "WEEKISO",
                "DAYOFWEEK",
                "DAYOFWEEKISO",
                "DAYOFYEAR",
                "YEAROFWEEKISO")) {
            all.add(EngineFunction.of(part, Results.COUNT, Operands.TIME));
        }
        all.add(EngineFunction.named("DAYOFMONTH", "DAY", Results.COUNT, Operands.TIME));
        all.add(EngineFunction.named("WEEKOFYEAR", "WEEK", Results.COUNT, Operands.TIME));
        all.add(EngineFunction.of("DATE_TRUNC", call -> call.getOperandType(1), Operands.TEXT_TIME));
        all.add(EngineFunction.of("DATEADD", call -> call.getOperandType(2), Operands.TEXT_NUMBER_TIME));
        all.add(EngineFunction.of("DATEDIFF", Results.COUNT, Operands.TEXT_TIME_TIME));
        all.add(EngineFunction.ofStatement("CURRENT_DATE", "CURRENT_DATE", Results.DATE, Operands.NONE));
        for (String name : List.of("CURRENT_TIMESTAMP", "LOCALTIMESTAMP", "GETDATE", "SYSDATE")) {
            all.add(EngineFunction.ofStatement(name, "CURRENT_TIMESTAMP", Results.LOCAL_TIMESTAMP, Operands.NONE));
        }
        return all;
    }
}
