package dev.sneller.sql.function.scalar;

import static dev.sneller.sql.function.scalar.Entry.named;

import dev.sneller.sql.type.DocumentOperands;
import dev.sneller.sql.type.DocumentOperands.Kind;
import dev.sneller.sql.type.NumberRules;
import dev.sneller.sql.type.Results;
import dev.sneller.type.LogicalType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.sql.SqlOperatorBinding;
import org.apache.calcite.sql.type.SqlReturnTypeInference;

/** IS_type and AS_type: what kind of value a VARIANT holds, and the value if it is of one kind. */
final class KindFunctions {
    private static final DocumentOperands VALUE = DocumentOperands.of(1, Kind.VALUE);

    private KindFunctions() {}

    static List<List<EngineFunction>> all() {
        List<List<EngineFunction>> all = new ArrayList<>();
        both(all, "ARRAY", LogicalType.ARRAY, "an array");
        both(all, "OBJECT", LogicalType.OBJECT, "an object");
        both(all, "BOOLEAN", LogicalType.BOOLEAN, "a truth value");
        both(all, "BINARY", LogicalType.BINARY, "a binary");
        both(all, "INTEGER", LogicalType.INTEGER, "a whole number");
        both(all, "TIME", LogicalType.TIME, "a time of day");
        both(all, "TIMESTAMP_NTZ", LogicalType.TIMESTAMP_NTZ, "a timestamp without zone");
        both(all, "TIMESTAMP_LTZ", LogicalType.TIMESTAMP_LTZ, "a timestamp of the session's zone");
        both(all, "TIMESTAMP_TZ", LogicalType.TIMESTAMP_TZ, "a timestamp with an offset");
        all.add(test("VARCHAR", "a text", "IS_VARCHAR", "IS_CHAR"));
        all.add(value("VARCHAR", Results.TEXT, "a text", "AS_VARCHAR", "AS_CHAR"));
        all.add(test("DATE", "a date", "IS_DATE", "IS_DATE_VALUE"));
        all.add(value("DATE", Results.DATE, "a date", "AS_DATE"));
        all.add(test("DOUBLE", "a number", "IS_DOUBLE", "IS_REAL"));
        all.add(value("DOUBLE", Results.DOUBLE, "a number", "AS_DOUBLE", "AS_REAL"));
        all.add(test("DECIMAL", "an exact number", "IS_DECIMAL"));
        all.add(named("AS_NUMBER", "AS_DECIMAL")
                .takes("(v [, precision [, scale]])", DocumentOperands.of(1, Kind.VALUE, Kind.NUMBER, Kind.NUMBER))
                .gives(KindFunctions::number)
                .does("the value if it is a number, rounded to the scale, else NULL"));
        all.add(test("NULL_VALUE", "the null of JSON", "IS_NULL_VALUE"));
        return all;
    }

    private static void both(List<List<EngineFunction>> all, String kind, LogicalType type, String what) {
        all.add(test(kind, what, "IS_" + kind));
        all.add(value(kind, Results.of(type), what, "AS_" + kind));
    }

    private static List<EngineFunction> test(String kind, String what, String name, String... aliases) {
        return named(name, aliases)
                .as("IS_" + kind)
                .takes("(v)", VALUE)
                .gives(Results.BOOLEAN)
                .does("whether the value is " + what);
    }

    private static List<EngineFunction> value(
            String kind, SqlReturnTypeInference type, String what, String name, String... aliases) {
        return named(name, aliases)
                .as("AS_" + kind)
                .takes("(v)", VALUE)
                .gives(type)
                .does("the value if it is " + what + ", else NULL");
    }

    /** NUMBER(p, s) of constants. */
    private static RelDataType number(SqlOperatorBinding call) {
        int precision = constant(call, 1, LogicalType.MAX_PRECISION);
        int scale = constant(call, 2, 0);
        return NumberRules.number(call.getTypeFactory(), precision - scale, scale);
    }

    private static int constant(SqlOperatorBinding call, int operand, int otherwise) {
        if (call.getOperandCount() <= operand || !call.isOperandLiteral(operand, true)) {
            return otherwise;
        }
        BigDecimal value = call.getOperandLiteralValue(operand, BigDecimal.class);
        return value == null ? otherwise : value.intValue();
    }
}
