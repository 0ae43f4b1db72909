package dev.sneller.sql.validate;

import dev.sneller.sql.function.CastOperator;
import dev.sneller.sql.type.TypeMapping;
import dev.sneller.type.LogicalType;
import java.util.List;
import org.apache.calcite.rel.type.RelDataTypeFactory;
import org.apache.calcite.sql.SqlBasicTypeNameSpec;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlDataTypeSpec;
import org.apache.calcite.sql.SqlDynamicParam;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.SqlSelect;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.apache.calcite.sql.type.SqlTypeName;
import org.apache.calcite.sql.type.SqlTypeUtil;

/**
 * What is known of {@code ?} before validation: the types of bound values, or nothing.
 *
 * <p>A known type becomes a cast, which the validator takes for the operand's type; what is not known it infers from the other side.
 */
final class ParameterTypes {
    private final List<LogicalType> known;
    private final RelDataTypeFactory types;

    ParameterTypes(List<LogicalType> known, RelDataTypeFactory types) {
        this.known = known;
        this.types = types;
    }

    /** The parameter as an operand of its known type. */
    SqlNode typed(SqlDynamicParam parameter) {
        return parameter.getIndex() < known.size() ? cast(parameter, known.get(parameter.getIndex())) : parameter;
    }

    /** A bare {@code ?} in a SELECT list has no other side: it is VARCHAR. */
    void nameInSelectList(SqlSelect select) {
        SqlNodeList items = select.getSelectList();
        for (int i = 0; i < items.size(); i++) {
            items.set(i, orText(items.get(i)));
        }
    }

    private SqlNode orText(SqlNode item) {
        if (item instanceof SqlDynamicParam parameter && parameter.getIndex() >= known.size()) {
            return cast(parameter, LogicalType.VARCHAR);
        }
        if (item != null && item.getKind() == SqlKind.AS) {
            SqlCall as = (SqlCall) item;
            as.setOperand(0, orText(as.operand(0)));
        }
        return item;
    }

    /** {@code CAST(node AS type)}. */
    SqlNode cast(SqlNode node, LogicalType type) {
        SqlParserPos pos = node.getParserPosition();
        return CastOperator.CAST.createCall(pos, node, spec(type, pos));
    }

    private SqlDataTypeSpec spec(LogicalType type, SqlParserPos pos) {
        if (type.kind().isSemiStructured()) {
            return new SqlDataTypeSpec(new SqlBasicTypeNameSpec(SqlTypeName.VARIANT, pos), pos);
        }
        return SqlTypeUtil.convertTypeToSpec(TypeMapping.toCalcite(type, types));
    }
}
