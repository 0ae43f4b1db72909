package dev.sneller.sql.type;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.calcite.jdbc.JavaTypeFactoryImpl;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.sql.type.SqlTypeName;

/**
 * Makes Calcite's types by our rules: text is UTF-8 and never padded, and beside a VARIANT everything is one. Shared by all statements:
 * thread-safe for types of SQL.
 */
public final class SqlTypeFactory extends JavaTypeFactoryImpl {
    private static final SqlTypeFactory DECIMAL_DIVISION = new SqlTypeFactory(false);
    private static final SqlTypeFactory INTEGER_DIVISION = new SqlTypeFactory(true);

    /** Types without parameters: each has a text to be made and looked up. */
    private final Map<SqlTypeName, RelDataType> plain = new ConcurrentHashMap<>();

    private SqlTypeFactory(boolean integerDivision) {
        super(new NumberRules(integerDivision));
    }

    /** @param integerDivision whether {@code /} of two integers is one */
    public static SqlTypeFactory of(boolean integerDivision) {
        return integerDivision ? INTEGER_DIVISION : DECIMAL_DIVISION;
    }

    @Override
    public Charset getDefaultCharset() {
        return StandardCharsets.UTF_8;
    }

    @Override
    public RelDataType createSqlType(SqlTypeName name) {
        RelDataType known = plain.get(name);
        if (known == null) {
            known = super.createSqlType(name == SqlTypeName.CHAR ? SqlTypeName.VARCHAR : name);
            plain.put(name, known);
        }
        return known;
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
