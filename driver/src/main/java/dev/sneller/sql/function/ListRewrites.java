package dev.sneller.sql.function;

import dev.sneller.sql.function.scalar.ScalarFunctions;
import java.util.List;
import org.apache.calcite.sql.SqlFunction;
import org.apache.calcite.sql.SqlLiteral;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;
import org.apache.calcite.sql.parser.SqlParserPos;

/** Functions of lists and JSON texts that other engines have, by those of arrays and documents. */
final class ListRewrites {
    private ListRewrites() {}

    static List<SqlFunction> all() {
        return List.of(
                Rewrites.function("LIST_DISTINCT", 1, (pos, x) -> distinct(pos, x.get(0))),
                Rewrites.function("LIST_UNIQUE", 1, (pos, x) -> called("ARRAY_SIZE", pos, distinct(pos, x.get(0)))),
                Rewrites.function(
                        "LIST_INTERSECT",
                        2,
                        (pos, x) -> distinct(pos, called("ARRAY_INTERSECTION", pos, x.get(0), x.get(1)))),
                Rewrites.function("LIST_CONCAT", 2, (pos, x) -> joined(pos, x.get(0), x.get(1))),
                Rewrites.function(
                        "LIST_APPEND", 2, (pos, x) -> called("ARRAY_APPEND", pos, orEmpty(pos, x.get(0)), x.get(1))),
                Rewrites.function(
                        "LIST_PREPEND", 2, (pos, x) -> called("ARRAY_PREPEND", pos, orEmpty(pos, x.get(1)), x.get(0))),
                Rewrites.function("JSON_VALID", 1, (pos, x) -> valid(pos, x.get(0))));
    }

    /** Each value once, NULLs left out. */
    private static SqlNode distinct(SqlParserPos pos, SqlNode list) {
        return called("ARRAY_DISTINCT", pos, called("ARRAY_COMPACT", pos, list));
    }

    private static SqlNode joined(SqlParserPos pos, SqlNode first, SqlNode second) {
        return called("ARRAY_CAT", pos, orEmpty(pos, first), orEmpty(pos, second));
    }

    /** NULL is a list without elements. */
    private static SqlNode orEmpty(SqlParserPos pos, SqlNode list) {
        return SqlStdOperatorTable.COALESCE.createCall(pos, list, called("ARRAY_CONSTRUCT", pos));
    }

    /** Whether a text is JSON; NULL of NULL. */
    private static SqlNode valid(SqlParserPos pos, SqlNode text) {
        SqlNode flaw = called("CHECK_JSON", pos, text);
        return Rewrites.choose(
                pos,
                SqlStdOperatorTable.IS_NULL.createCall(pos, text),
                SqlLiteral.createNull(pos),
                SqlStdOperatorTable.IS_NULL.createCall(pos, flaw));
    }

    private static SqlNode called(String name, SqlParserPos pos, SqlNode... operands) {
        return ScalarFunctions.named(name).createCall(pos, operands);
    }
}
