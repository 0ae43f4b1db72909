package dev.sneller.sql.function;

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
        return anyVariant ? variant() : super.leastRestrictive(types);
    }

    public RelDataType variant() {
        return nullable(SqlTypeName.VARIANT);
    }

    public RelDataType nullable(SqlTypeName name) {
        return createTypeWithNullability(createSqlType(name), true);
    }
}
