package dev.sneller.sql.validate;

import dev.sneller.type.LogicalType;
import java.math.BigDecimal;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rel.type.RelDataTypeFactory;
import org.apache.calcite.sql.type.SqlTypeName;

/** The NUMBER that a text literal spells. */
final class NumberText {
    private NumberText() {}

    /** NUMBER of the text's own digits, or null when it is no number or too long for one. */
    static RelDataType exactType(String text, RelDataTypeFactory types) {
        BigDecimal value;
        try {
            value = new BigDecimal(text.strip());
        } catch (NumberFormatException notANumber) {
            return null;
        }
        int scale = Math.max(0, value.scale());
        int precision = Math.max(1, Math.max(scale, value.precision() + Math.max(0, -value.scale())));
        return precision <= LogicalType.MAX_PRECISION && scale <= LogicalType.MAX_SCALE
                ? types.createSqlType(SqlTypeName.DECIMAL, precision, scale)
                : null;
    }
}
