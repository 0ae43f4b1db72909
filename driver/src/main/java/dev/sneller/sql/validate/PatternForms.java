package dev.sneller.sql.validate;

import java.util.ArrayList;
import java.util.List;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlLiteral;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlOperator;
import org.apache.calcite.sql.fun.SqlLikeOperator;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;

/** Operators of patterns other than LIKE as functions: {@code ~ ~* !~ !~*}, RLIKE, REGEXP and SIMILAR TO. */
final class PatternForms {
    private PatternForms() {}

    static boolean areMeant(SqlOperator operator) {
        return switch (operator.getKind()) {
            case RLIKE, SIMILAR, POSIX_REGEX_CASE_SENSITIVE, POSIX_REGEX_CASE_INSENSITIVE -> true;
            default -> false;
        };
    }

    static SqlNode rewrite(SqlCall call) {
        SqlOperator operator = call.getOperator();
        List<SqlNode> operands = new ArrayList<>(call.getOperandList().subList(0, 2));
        String name = switch (operator.getKind()) {
            case RLIKE -> "REGEXP_LIKE";
            case SIMILAR -> "SIMILAR_TO";
            default -> "REGEXP_MATCHES";
        };
        switch (operator.getKind()) {
            case SIMILAR -> operands.addAll(call.getOperandList().subList(2, call.operandCount()));
            case POSIX_REGEX_CASE_INSENSITIVE ->
                operands.add(SqlLiteral.createCharString("i", call.getParserPosition()));
            default -> {}
        }
        SqlNode test = FunctionForms.named(call, name, operands);
        return isNegated(operator) ? SqlStdOperatorTable.NOT.createCall(call.getParserPosition(), test) : test;
    }

    private static boolean isNegated(SqlOperator operator) {
        return operator instanceof SqlLikeOperator like
                ? like.isNegated()
                : operator == SqlStdOperatorTable.NEGATED_POSIX_REGEX_CASE_SENSITIVE
                        || operator == SqlStdOperatorTable.NEGATED_POSIX_REGEX_CASE_INSENSITIVE;
    }
}
