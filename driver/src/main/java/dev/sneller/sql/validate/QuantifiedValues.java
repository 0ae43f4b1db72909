package dev.sneller.sql.validate;

import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.SqlOperator;
import org.apache.calcite.sql.fun.SqlQuantifyOperator;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;
import org.apache.calcite.sql.parser.SqlParserPos;

/** {@code x < ANY (1, 2)} is {@code x < 1 OR x < 2}, {@code x = ANY (…)} is IN; of ALL the same with AND, {@code <> ALL} is NOT IN. */
final class QuantifiedValues {
    private QuantifiedValues() {}

    /** The comparison with each value of a list; comparisons with queries stay. */
    static SqlCall each(SqlCall call) {
        if (!(call.getOperator() instanceof SqlQuantifyOperator quantifier)
                || !(call.operand(1) instanceof SqlNodeList values)
                || values.isEmpty()) {
            return call;
        }
        SqlParserPos pos = call.getParserPosition();
        boolean all = quantifier.getKind() == SqlKind.ALL;
        if (!all && quantifier.comparisonKind == SqlKind.EQUALS) {
            return SqlStdOperatorTable.IN.createCall(pos, call.operand(0), values);
        } else if (all && quantifier.comparisonKind == SqlKind.NOT_EQUALS) {
            return SqlStdOperatorTable.NOT_IN.createCall(pos, call.operand(0), values);
        }
        SqlOperator comparison = comparison(quantifier.comparisonKind);
        SqlNode chain = values.stream()
                .map(value -> (SqlNode) comparison.createCall(pos, call.operand(0), value))
                .reduce((left, right) ->
                        (all ? SqlStdOperatorTable.AND : SqlStdOperatorTable.OR).createCall(pos, left, right))
                .orElseThrow();
        return (SqlCall) chain;
    }

    private static SqlOperator comparison(SqlKind kind) {
        return switch (kind) {
            case EQUALS -> SqlStdOperatorTable.EQUALS;
            case NOT_EQUALS -> SqlStdOperatorTable.NOT_EQUALS;
            case LESS_THAN -> SqlStdOperatorTable.LESS_THAN;
            case LESS_THAN_OR_EQUAL -> SqlStdOperatorTable.LESS_THAN_OR_EQUAL;
            case GREATER_THAN -> SqlStdOperatorTable.GREATER_THAN;
            case GREATER_THAN_OR_EQUAL -> SqlStdOperatorTable.GREATER_THAN_OR_EQUAL;
            default -> throw new IllegalArgumentException(kind.toString());
        };
    }
}
