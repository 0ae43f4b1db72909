package dev.sneller.sql.validate;

import dev.sneller.sql.parse.Refusals;
import dev.sneller.sql.parse.TypeNames;
import dev.sneller.sql.parse.syntax.Lambdas;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlCollectionTypeNameSpec;
import org.apache.calcite.sql.SqlDataTypeSpec;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.SqlRowTypeNameSpec;
import org.apache.calcite.sql.SqlUtil;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;
import org.apache.calcite.sql.parser.SqlParserPos;

/** {@code x::type[]} and {@code CAST(x AS ARRAY(type))}: x as an array, each of whose elements is cast. */
final class ListCasts {
    private static final String ELEMENT = "element";

    private ListCasts() {}

    /** The cast without a type of elements; other calls stay. */
    static SqlCall eachElement(SqlCall call) {
        boolean tries = call.getKind() == SqlKind.SAFE_CAST;
        if (call.getKind() != SqlKind.CAST && !tries) {
            return call;
        }
        if (call.operand(1) instanceof SqlDataTypeSpec type && type.getTypeNameSpec() instanceof SqlRowTypeNameSpec) {
            return members(call);
        }
        if (!(call.operand(1) instanceof SqlDataTypeSpec type)
                || !(type.getTypeNameSpec() instanceof SqlCollectionTypeNameSpec list)
                || TypeNames.isVariant(list.getElementTypeName())) {
            return call;
        }
        SqlParserPos pos = call.getParserPosition();
        if (tries) {
            throw Refusals.of("TRY_CAST to an array with a type of elements", pos);
        }
        SqlIdentifier element = new SqlIdentifier(ELEMENT, pos);
        SqlNode array = SqlStdOperatorTable.CAST.createCall(pos, call.operand(0), TypeNames.array(pos));
        SqlNode body = SqlStdOperatorTable.CAST.createCall(pos, element, element(list));
        return (SqlCall) Lambdas.call("TRANSFORM", pos, array, SqlNodeList.of(element), body);
    }

    /** A cast to an object with members would have to say what becomes of others; NULL has none. */
    private static SqlCall members(SqlCall cast) {
        SqlParserPos pos = cast.getParserPosition();
        if (!SqlUtil.isNullLiteral(cast.operand(0), false)) {
            throw Refusals.of("a cast to an OBJECT with members", pos);
        }
        return SqlStdOperatorTable.CAST.createCall(pos, cast.operand(0), TypeNames.object(pos));
    }

    private static SqlDataTypeSpec element(SqlCollectionTypeNameSpec list) {
        return new SqlDataTypeSpec(list.getElementTypeName(), list.getParserPos());
    }
}
