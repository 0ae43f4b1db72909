package dev.sneller.sql.validate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.calcite.avatica.util.TimeUnit;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlFunctionCategory;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlIntervalQualifier;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlLiteral;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlOperator;
import org.apache.calcite.sql.SqlUnresolvedFunction;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;
import org.apache.calcite.sql.fun.SqlTrimFunction;

/** Functions for which the grammar has a form of its own become ordinary calls, looked up by name like all others. */
final class FunctionForms {
    private FunctionForms() {}

    static SqlNode rewrite(SqlCall call) {
        SqlOperator operator = call.getOperator();
        if (operator == SqlStdOperatorTable.TRIM) {
            return trim(call);
        }
        if (operator.getKind() == SqlKind.EXTRACT && call.operand(0) instanceof SqlIntervalQualifier part) {
            return named(call, part.getUnit().name(), List.of(call.operand(1)));
        }
        if (operator.getKind() == SqlKind.FLOOR || operator.getKind() == SqlKind.CEIL) {
            return named(call, operator.getKind().name(), call.getOperandList());
        }
        if (PatternForms.areMeant(operator)) {
            return PatternForms.rewrite(call);
        }
        return switch (operator.getName()) {
            case "TRANSLATE3" -> named(call, "TRANSLATE", call.getOperandList());
            case "SUBSTRING" -> named(call, "SUBSTR", call.getOperandList());
            case "POSITION" -> named(call, "POSITION", call.getOperandList());
            case "DATEADD", "DATEDIFF", "DATE_TRUNC", "TIMESTAMPADD", "TIMESTAMPDIFF" -> withTimeUnit(call);
            default -> call;
        };
    }

    /** {@code TRIM([BOTH | LEADING | TRAILING] [set FROM] text)}. */
    private static SqlNode trim(SqlCall call) {
        SqlTrimFunction.Flag side = ((SqlLiteral) call.operand(0)).getValueAs(SqlTrimFunction.Flag.class);
        String name = switch (side) {
            case BOTH -> "TRIM";
            case LEADING -> "LTRIM";
            case TRAILING -> "RTRIM";
        };
        List<SqlNode> operands = new ArrayList<>(List.of(call.operand(2), call.operand(1)));
        boolean blanks = operands.get(1) instanceof SqlLiteral set && " ".equals(set.toValue());
        return named(call, name, blanks ? operands.subList(0, 1) : operands);
    }

    /** {@code DATEADD(DAY, 1, x)}: the unit becomes a text. */
    private static SqlNode withTimeUnit(SqlCall call) {
        List<SqlNode> operands = new ArrayList<>(call.getOperandList());
        Collections.rotate(operands, operatorTakesUnitLast(call) ? 1 : 0);
        if (operands.get(0) instanceof SqlIntervalQualifier qualifier) {
            TimeUnit unit = qualifier.getUnit();
            operands.set(0, SqlLiteral.createCharString(unit.name(), qualifier.getParserPosition()));
        }
        if (operands.get(0) instanceof SqlIdentifier unit && unit.isSimple()) {
            operands.set(0, SqlLiteral.createCharString(unit.getSimple(), unit.getParserPosition()));
        }
        String name =
                call.getOperator().getName().replace("TIMESTAMPADD", "DATEADD").replace("TIMESTAMPDIFF", "DATEDIFF");
        return named(call, name, operands);
    }

    private static boolean operatorTakesUnitLast(SqlCall call) {
        return call.getOperator().getName().equals("DATE_TRUNC")
                && call.operandCount() == 2
                && call.operand(1) instanceof SqlIntervalQualifier;
    }

    /** A call of the function of this name, at the place of another call. */
    static SqlNode named(SqlCall call, String name, List<SqlNode> operands) {
        SqlIdentifier id = new SqlIdentifier(name, call.getParserPosition());
        return new SqlUnresolvedFunction(id, null, null, null, null, SqlFunctionCategory.USER_DEFINED_FUNCTION)
                .createCall(call.getParserPosition(), operands);
    }
}
