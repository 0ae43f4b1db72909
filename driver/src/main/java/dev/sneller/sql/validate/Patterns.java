package dev.sneller.sql.validate;

import dev.sneller.sql.parse.syntax.LikeQuantifier;
import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlLiteral;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlOperator;
import org.apache.calcite.sql.fun.SqlLibraryOperators;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;

/** Operators of patterns as LIKE and calls of functions. */
final class Patterns {
    private Patterns() {}

    /** {@code x LIKE ANY (a, b)} is {@code x LIKE a OR x LIKE b}; NOT LIKE ANY is the negation of that. */
    static SqlNode like(SqlCall call, LikeQuantifier quantifier) {
        SqlOperator like = quantifier.ignoresCase()
                ? quantifier.isNegated() ? SqlLibraryOperators.NOT_ILIKE : SqlLibraryOperators.ILIKE
                : quantifier.isNegated() ? SqlStdOperatorTable.NOT_LIKE : SqlStdOperatorTable.LIKE;
        SqlOperator connective =
                quantifier.isAny() != quantifier.isNegated() ? SqlStdOperatorTable.OR : SqlStdOperatorTable.AND;
        UnaryOperator<SqlNode> test = pattern -> like.createCall(
                pattern.getParserPosition(),
                quantifier.escape() == null
                        ? List.of(call.operand(0), pattern)
                        : List.of(call.operand(0), pattern, quantifier.escape()));
        List<SqlNode> patterns = ((SqlCall) call.operand(1)).getOperandList();
        if (patterns.size() == 1 && patterns.get(0).isA(SqlKind.QUERY)) {
            return QuantifiedQuery.of(patterns.get(0), connective == SqlStdOperatorTable.OR, test);
        }
        SqlNode whole = null;
        for (SqlNode pattern : patterns) {
            SqlNode one = test.apply(pattern);
            whole = whole == null ? one : connective.createCall(call.getParserPosition(), whole, one);
        }
        return whole;
    }

    /**
     * {@code x RLIKE p}, {@code x REGEXP p}: the whole text fits; {@code x ~ p}: a part of it does; {@code x SIMILAR TO p}: the whole, with the
     * signs of LIKE. The call itself when it is none of these.
     */
    static SqlNode regex(SqlCall call) {
        return switch (call.getOperator().getName()) {
            case "RLIKE", "REGEXP" -> call.getOperator() == SqlLibraryOperators.RLIKE ? matches(call, "RLIKE") : call;
            case "NOT RLIKE" -> not(call, matches(call, "RLIKE"));
            case "SIMILAR TO" -> matches(call, "SIMILAR_TO");
            case "NOT SIMILAR TO" -> not(call, matches(call, "SIMILAR_TO"));
            case "~" -> found(call, false);
            case "~*" -> found(call, true);
            case "!~" -> not(call, found(call, false));
            case "!~*" -> not(call, found(call, true));
            default -> call;
        };
    }

    private static SqlNode matches(SqlCall call, String function) {
        return FunctionForms.named(call, function, call.getOperandList());
    }

    private static SqlNode found(SqlCall call, boolean anyCase) {
        List<SqlNode> operands = anyCase
                ? List.of(call.operand(0), call.operand(1), SqlLiteral.createCharString("i", call.getParserPosition()))
                : call.getOperandList();
        return FunctionForms.named(call, "REGEXP_MATCHES", operands);
    }

    private static SqlNode not(SqlCall call, SqlNode condition) {
        return SqlStdOperatorTable.NOT.createCall(call.getParserPosition(), condition);
    }
}
