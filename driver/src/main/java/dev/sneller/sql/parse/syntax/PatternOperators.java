package dev.sneller.sql.parse.syntax;

import java.util.Map;
import org.apache.calcite.sql.SqlBinaryOperator;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlOperator;
import org.apache.calcite.sql.fun.SqlLibraryOperators;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;
import org.apache.calcite.sql.type.OperandTypes;
import org.apache.calcite.sql.type.ReturnTypes;

/** Operators of patterns written as signs: {@code ~} searches a regular expression, {@code ~~} is LIKE, {@code *} ignores case, {@code !} negates. */
public final class PatternOperators {
    private static final int LIKE_PRECEDENCE = 32;

    private static final Map<String, SqlOperator> OPERATORS = Map.of(
            "~",
            regex("~"),
            "~*",
            regex("~*"),
            "!~",
            regex("!~"),
            "!~*",
            regex("!~*"),
            "~~",
            SqlStdOperatorTable.LIKE,
            "~~*",
            SqlLibraryOperators.ILIKE,
            "!~~",
            SqlStdOperatorTable.NOT_LIKE,
            "!~~*",
            SqlLibraryOperators.NOT_ILIKE);

    private PatternOperators() {}

    private static SqlOperator regex(String sign) {
        return new SqlBinaryOperator(
                sign,
                SqlKind.OTHER,
                LIKE_PRECEDENCE,
                false,
                ReturnTypes.BOOLEAN_NULLABLE,
                null,
                OperandTypes.STRING_SAME_SAME);
    }

    public static SqlOperator named(String sign) {
        return OPERATORS.get(sign);
    }
}
