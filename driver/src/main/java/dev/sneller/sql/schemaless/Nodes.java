package dev.sneller.sql.schemaless;

import dev.sneller.sql.function.scalar.LooseFunctions;
import dev.sneller.sql.schemaless.syntax.Place;
import java.util.List;
import org.apache.calcite.sql.JoinConditionType;
import org.apache.calcite.sql.JoinType;
import org.apache.calcite.sql.SqlBasicTypeNameSpec;
import org.apache.calcite.sql.SqlDataTypeSpec;
import org.apache.calcite.sql.SqlDynamicParam;
import org.apache.calcite.sql.SqlFunctionCategory;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlJoin;
import org.apache.calcite.sql.SqlLiteral;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.SqlSelect;
import org.apache.calcite.sql.SqlUnresolvedFunction;
import org.apache.calcite.sql.fun.SqlCase;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.apache.calcite.sql.type.SqlTypeName;

/** Makes nodes of one place. */
final class Nodes {
    private final SqlParserPos pos;

    private Nodes(SqlParserPos pos) {
        this.pos = pos;
    }

    static Nodes at(Place place) {
        return new Nodes(new SqlParserPos(place.line(), place.column()));
    }

    SqlParserPos pos() {
        return pos;
    }

    /** A function under its SQL name. */
    SqlNode call(String name, SqlNode... operands) {
        return call(name, List.of(operands));
    }

    SqlNode call(String name, List<SqlNode> operands) {
        return new SqlUnresolvedFunction(
                        new SqlIdentifier(name, pos), null, null, null, null, SqlFunctionCategory.USER_DEFINED_FUNCTION)
                .createCall(pos, operands);
    }

    /** A function of the schemaless dialect. */
    SqlNode loose(String name, SqlNode... operands) {
        return call(LooseFunctions.name(name), operands);
    }

    SqlNode loose(String name, List<SqlNode> operands) {
        return call(LooseFunctions.name(name), operands);
    }

    SqlNode text(String text) {
        return SqlLiteral.createCharString(text, pos);
    }

    SqlNode number(long value) {
        return SqlLiteral.createExactNumeric(Long.toString(value), pos);
    }

    SqlNode truth(boolean value) {
        return SqlLiteral.createBoolean(value, pos);
    }

    /** SQL NULL as BOOLEAN. */
    SqlNode unknown() {
        return cast(SqlLiteral.createNull(pos), SqlTypeName.BOOLEAN);
    }

    /** SQL NULL as VARIANT. */
    SqlNode missing() {
        return call("TRY_PARSE_JSON", cast(SqlLiteral.createNull(pos), SqlTypeName.VARCHAR));
    }

    /** The null of JSON. */
    SqlNode jsonNull() {
        return call("PARSE_JSON", text("null"));
    }

    /** A bound value, of any class. */
    SqlNode parameter(int index) {
        return cast(new SqlDynamicParam(index, pos), SqlTypeName.VARIANT);
    }

    SqlNode cast(SqlNode value, SqlTypeName type) {
        return SqlStdOperatorTable.CAST.createCall(
                pos, value, new SqlDataTypeSpec(new SqlBasicTypeNameSpec(type, pos), pos));
    }

    SqlIdentifier name(String... parts) {
        SqlParserPos quoted = pos.withQuoting(true);
        return new SqlIdentifier(
                List.of(parts),
                null,
                quoted,
                List.of(parts).stream().map(part -> quoted).toList());
    }

    SqlNode as(SqlNode value, String alias) {
        return SqlStdOperatorTable.AS.createCall(pos, value, name(alias));
    }

    SqlNode isNull(SqlNode value) {
        return SqlStdOperatorTable.IS_NULL.createCall(pos, value);
    }

    SqlNode isNotNull(SqlNode value) {
        return SqlStdOperatorTable.IS_NOT_NULL.createCall(pos, value);
    }

    SqlNode and(List<SqlNode> conditions) {
        return conditions.stream()
                .reduce((a, b) -> SqlStdOperatorTable.AND.createCall(pos, a, b))
                .orElse(null);
    }

    SqlNode either(SqlNode condition, SqlNode then, SqlNode otherwise) {
        return cases(List.of(condition), List.of(then), otherwise);
    }

    SqlNode cases(List<SqlNode> conditions, List<SqlNode> values, SqlNode otherwise) {
        return new SqlCase(pos, null, new SqlNodeList(conditions, pos), new SqlNodeList(values, pos), otherwise);
    }

    /** @param where null without one */
    SqlSelect select(List<SqlNode> items, SqlNode from, SqlNode where) {
        return new SqlSelect(
                pos, null, new SqlNodeList(items, pos), from, where, null, null, null, null, null, null, null, null);
    }

    /** Sources with the attached ones beside them. @param from null for one row */
    SqlNode beside(SqlNode from, List<SqlNode> attached) {
        SqlNode all = from != null || attached.isEmpty()
                ? from
                : as(select(List.of(as(number(1), "$one")), null, null), "$once");
        for (SqlNode query : attached) {
            all = join(all, JoinType.LEFT, query, truth(true));
        }
        return all;
    }

    /** @param condition null for all pairs */
    SqlNode join(SqlNode left, JoinType type, SqlNode right, SqlNode condition) {
        JoinConditionType kind = condition == null ? JoinConditionType.NONE : JoinConditionType.ON;
        return new SqlJoin(
                pos, left, SqlLiteral.createBoolean(false, pos), type.symbol(pos), right, kind.symbol(pos), condition);
    }
}
