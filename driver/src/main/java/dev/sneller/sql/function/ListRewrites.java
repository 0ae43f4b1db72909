package dev.sneller.sql.function;

import dev.sneller.sql.function.Rewrites.Form;
import dev.sneller.sql.function.scalar.ScalarFunctions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.calcite.sql.SqlBasicTypeNameSpec;
import org.apache.calcite.sql.SqlCollectionTypeNameSpec;
import org.apache.calcite.sql.SqlDataTypeSpec;
import org.apache.calcite.sql.SqlFunction;
import org.apache.calcite.sql.SqlLiteral;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlTypeNameSpec;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.apache.calcite.sql.type.SqlTypeName;

/** Functions of lists and JSON texts that other engines have, by those of arrays and documents. Positions count from 1. */
final class ListRewrites {
    private ListRewrites() {}

    static List<SqlFunction> all() {
        List<SqlFunction> all =
                new ArrayList<>(List.of(Rewrites.function("JSON_VALID", 1, (pos, x) -> valid(pos, x.get(0)))));
        named(all, (pos, x) -> distinct(pos, x.get(0)), 1, 1, "LIST_DISTINCT");
        named(all, (pos, x) -> called("ARRAY_SIZE", pos, distinct(pos, x.get(0))), 1, 1, "LIST_UNIQUE", "ARRAY_UNIQUE");
        named(all, ListRewrites::common, 2, 2, "LIST_INTERSECT", "ARRAY_INTERSECT");
        named(all, ListRewrites::joined, 1, Rewrites.ANY_COUNT, "LIST_CONCAT", "LIST_CAT");
        Form append = (pos, x) -> called("ARRAY_APPEND", pos, orEmpty(pos, x.get(0)), x.get(1));
        named(all, append, 2, 2, "LIST_APPEND", "ARRAY_PUSH_BACK");
        Form prepend = (pos, x) -> called("ARRAY_PREPEND", pos, orEmpty(pos, x.get(1)), x.get(0));
        named(all, prepend, 2, 2, "LIST_PREPEND");
        named(all, (pos, x) -> prepend.of(pos, List.of(x.get(1), x.get(0))), 2, 2, "ARRAY_PUSH_FRONT");
        all.addAll(elements());
        all.addAll(searches());
        return all;
    }

    private static List<SqlFunction> elements() {
        List<SqlFunction> all = new ArrayList<>();
        named(all, (pos, x) -> element(pos, x.get(0), "1"), 1, 1, "LIST_FIRST", "ARRAY_FIRST");
        named(all, (pos, x) -> element(pos, x.get(0), "-1"), 1, 1, "LIST_LAST", "ARRAY_LAST");
        named(all, (pos, x) -> cut(pos, x.get(0), "1", "0"), 1, 1, "ARRAY_POP_FRONT");
        named(all, (pos, x) -> cut(pos, x.get(0), "0", "1"), 1, 1, "ARRAY_POP_BACK");
        named(all, (pos, x) -> size(pos, x.get(0)), 1, 1, "LIST_COUNT");
        named(all, (pos, x) -> sorted(pos, x, true), 1, 3, "LIST_SORT");
        named(all, (pos, x) -> sorted(pos, x, false), 1, 2, "LIST_REVERSE_SORT", "ARRAY_REVERSE_SORT");
        return all;
    }

    private static List<SqlFunction> searches() {
        List<SqlFunction> all = new ArrayList<>();
        Form contains = (pos, x) -> called("ARRAY_CONTAINS", pos, variant(pos, x.get(1)), x.get(0));
        named(all, contains, 2, 2, "LIST_CONTAINS", "LIST_HAS", "ARRAY_HAS");
        Form position = (pos, x) ->
                plus(pos, called("ARRAY_POSITION", pos, variant(pos, x.get(1)), x.get(0)), number(pos, "1"));
        named(all, position, 2, 2, "LIST_POSITION", "LIST_INDEXOF", "ARRAY_INDEXOF");
        Form hasAny = (pos, x) -> called("ARRAYS_OVERLAP", pos, values(pos, x.get(0)), values(pos, x.get(1)));
        named(all, hasAny, 2, 2, "LIST_HAS_ANY", "ARRAY_HAS_ANY");
        named(all, ListRewrites::hasAll, 2, 2, "LIST_HAS_ALL", "ARRAY_HAS_ALL");
        return all;
    }

    private static void named(List<SqlFunction> all, Form form, int least, int most, String... names) {
        Stream.of(names).map(name -> Rewrites.function(name, least, most, form)).forEach(all::add);
    }

    /** Each value once, NULLs left out. */
    private static SqlNode distinct(SqlParserPos pos, SqlNode list) {
        return called("ARRAY_DISTINCT", pos, values(pos, list));
    }

    /** The list without NULLs. */
    private static SqlNode values(SqlParserPos pos, SqlNode list) {
        return called("ARRAY_COMPACT", pos, list);
    }

    private static SqlNode common(SqlParserPos pos, List<SqlNode> lists) {
        return distinct(pos, called("ARRAY_INTERSECTION", pos, lists.get(0), orEmpty(pos, lists.get(1))));
    }

    private static SqlNode joined(SqlParserPos pos, List<SqlNode> lists) {
        return lists.stream()
                .map(list -> orEmpty(pos, list))
                .reduce((first, second) -> called("ARRAY_CAT", pos, first, second))
                .orElseThrow();
    }

    /** NULL is a list without elements. */
    private static SqlNode orEmpty(SqlParserPos pos, SqlNode list) {
        SqlNode array =
                cast(pos, list, new SqlCollectionTypeNameSpec(type(SqlTypeName.VARIANT, pos), SqlTypeName.ARRAY, pos));
        return SqlStdOperatorTable.COALESCE.createCall(pos, array, called("ARRAY_CONSTRUCT", pos));
    }

    private static SqlNode size(SqlParserPos pos, SqlNode list) {
        return called("ARRAY_SIZE", pos, values(pos, list));
    }

    /** The element at a position from 1, or from -1 at the end; NULL where there is none. */
    private static SqlNode element(SqlParserPos pos, SqlNode list, String position) {
        return called("LIST_EXTRACT", pos, list, number(pos, position));
    }

    /** The list without so many elements at its start and its end. */
    private static SqlNode cut(SqlParserPos pos, SqlNode list, String start, String end) {
        SqlNode last = SqlStdOperatorTable.MINUS.createCall(pos, called("ARRAY_SIZE", pos, list), number(pos, end));
        return called("ARRAY_SLICE", pos, list, number(pos, start), last);
    }

    /** {@code (list [, 'ASC' | 'DESC'] [, 'NULLS FIRST' | 'NULLS LAST'])}; NULLs last where nothing is said. */
    private static SqlNode sorted(SqlParserPos pos, List<SqlNode> x, boolean ascending) {
        boolean up = ascending;
        boolean nullsFirst = false;
        for (SqlNode word : x.subList(1, x.size())) {
            String text = word instanceof SqlLiteral literal
                    ? String.valueOf(literal.toValue()).toUpperCase(Locale.ROOT)
                    : "";
            up = text.startsWith("DESC") ? !ascending : up;
            nullsFirst |= text.equals("NULLS FIRST");
        }
        return called(
                "ARRAY_SORT",
                pos,
                x.get(0),
                SqlLiteral.createBoolean(up, pos),
                SqlLiteral.createBoolean(nullsFirst, pos));
    }

    /** Whether every value of the second list is in the first; NULLs are passed over. */
    private static SqlNode hasAll(SqlParserPos pos, List<SqlNode> lists) {
        SqlNode rest = called("ARRAY_EXCEPT", pos, distinct(pos, lists.get(1)), lists.get(0));
        return SqlStdOperatorTable.EQUALS.createCall(pos, called("ARRAY_SIZE", pos, rest), number(pos, "0"));
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

    private static SqlNode variant(SqlParserPos pos, SqlNode value) {
        return cast(pos, value, type(SqlTypeName.VARIANT, pos));
    }

    private static SqlNode cast(SqlParserPos pos, SqlNode value, SqlTypeNameSpec type) {
        return CastOperator.CAST.createCall(pos, value, new SqlDataTypeSpec(type, pos));
    }

    private static SqlTypeNameSpec type(SqlTypeName name, SqlParserPos pos) {
        return new SqlBasicTypeNameSpec(name, pos);
    }

    private static SqlNode plus(SqlParserPos pos, SqlNode left, SqlNode right) {
        return SqlStdOperatorTable.PLUS.createCall(pos, left, right);
    }

    private static SqlNode number(SqlParserPos pos, String digits) {
        return SqlLiteral.createExactNumeric(digits, pos);
    }

    private static SqlNode called(String name, SqlParserPos pos, SqlNode... operands) {
        return ScalarFunctions.named(name).createCall(pos, operands);
    }
}
