package dev.sneller.sql.type;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.calcite.jdbc.JavaTypeFactoryImpl;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.sql.type.SqlTypeName;

/** Makes Calcite's types by our rules: text is UTF-8 and never padded, and beside a VARIANT everything is one. */
public final class SqlTypeFactory extends JavaTypeFactoryImpl {
    /** @param integerDivision whether {@code /} of two integers is one */
    public SqlTypeFactory(boolean integerDivision) {
        super(new NumberRules(integerDivision));
    }

    @Override
    public Charset getDefaultCharset() {
        return StandardCharsets.UTF_8;
    }

    @Override
    public RelDataType createSqlType(SqlTypeName name) {
        return super.createSqlType(name == SqlTypeName.CHAR ? SqlTypeName.VARCHAR : name);
    }

    @Override
    public RelDataType createSqlType(SqlTypeName name, int precision) {
        return super.createSqlType(name == SqlTypeName.CHAR ? SqlTypeName.VARCHAR : name, precision);
    }

    @Override
    public RelDataType leastRestrictive(List<RelDataType> types) {
        boolean anyVariant = types.stream().anyMatch(type -> type.getSqlTypeName() == SqlTypeName.VARIANT);
        if (anyVariant) {
            return variant();
        }
        boolean allExact = types.stream().allMatch(NumberRules::isExact);
        return allExact ? commonNumber(types) : super.leastRestrictive(types);
    }

    /** All integer digits and all decimal places of any of the types; of the two the places survive the limit of 38. */
    private RelDataType commonNumber(List<RelDataType> types) {
        int digits = types.stream().mapToInt(NumberRules::digits).max().orElse(1);
        int scale = types.stream().mapToInt(NumberRules::scale).max().orElse(0);
        boolean nullable = types.stream().anyMatch(RelDataType::isNullable);
        boolean same = types.stream()
                .allMatch(type -> type.getSqlTypeName() == types.get(0).getSqlTypeName()
                        && type.getPrecision() == types.get(0).getPrecision()
                        && type.getScale() == types.get(0).getScale());
        RelDataType number = same ? types.get(0) : NumberRules.number(this, digits, scale);
        return createTypeWithNullability(number, nullable);
    }

    public RelDataType variant() {
        return nullable(SqlTypeName.VARIANT);
    }

    public RelDataType nullable(SqlTypeName name) {
        return createTypeWithNullability(createSqlType(name), true);
    }
}
