package dev.sneller.sql.parse.syntax;

import dev.sneller.error.ErrorCode;
import dev.sneller.error.SnellerException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rel.type.RelDataTypeFactory;
import org.apache.calcite.rel.type.RelDataTypeField;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlOperatorBinding;
import org.apache.calcite.sql.SqlSetOperator;
import org.apache.calcite.sql.type.OperandTypes;
import org.apache.calcite.sql.type.SqlTypeName;

/** UNION [ALL] BY NAME: columns meet by name, those of one side alone are NULL on the other. Columns without a common type are VARIANT. */
public final class UnionByName extends SqlSetOperator {
    private static final int PRECEDENCE = 12;

    UnionByName(boolean all) {
        super(
                all ? "UNION ALL BY NAME" : "UNION BY NAME",
                SqlKind.UNION,
                PRECEDENCE,
                all,
                UnionByName::row,
                null,
                OperandTypes.VARIADIC);
    }

    private static RelDataType row(SqlOperatorBinding union) {
        Map<String, List<RelDataType>> columns = new LinkedHashMap<>();
        for (int i = 0; i < union.getOperandCount(); i++) {
            List<String> seen = new ArrayList<>();
            for (RelDataTypeField field : union.getOperandType(i).getFieldList()) {
                if (seen.contains(field.getName())) {
                    throw new SnellerException(
                            ErrorCode.DUPLICATE_COLUMN,
                            "column " + SnellerException.quote(field.getName())
                                    + " comes twice in a branch of UNION BY NAME; give one another name");
                }
                seen.add(field.getName());
                columns.computeIfAbsent(field.getName(), name -> new ArrayList<>())
                        .add(field.getType());
            }
        }
        RelDataTypeFactory types = union.getTypeFactory();
        RelDataTypeFactory.Builder row = types.builder();
        columns.forEach((name, found) -> row.add(name, common(found, found.size() < union.getOperandCount(), types)));
        return row.build();
    }

    private static RelDataType common(List<RelDataType> found, boolean missing, RelDataTypeFactory types) {
        RelDataType common = types.leastRestrictive(found);
        RelDataType type = common == null ? types.createSqlType(SqlTypeName.VARIANT) : common;
        boolean nullable = missing || common == null || found.stream().anyMatch(RelDataType::isNullable);
        return types.createTypeWithNullability(type, nullable);
    }
}
