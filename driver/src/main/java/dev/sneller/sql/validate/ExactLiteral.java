package dev.sneller.sql.validate;

import java.math.BigDecimal;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rel.type.RelDataTypeFactory;
import org.apache.calcite.sql.SqlNumericLiteral;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.apache.calcite.sql.type.SqlTypeName;

/** A number as written: NUMBER of its own digits, so that {@code x / 2} has the scale SQL promises. */
final class ExactLiteral extends SqlNumericLiteral {
    private static final int MAX_DIGITS = 38;

    private final BigDecimal value;

    private ExactLiteral(BigDecimal value, SqlParserPos position) {
        super(value, value.precision(), value.scale(), true, position);
        this.value = value;
    }

    /** The literal itself, or a DOUBLE when NUMBER cannot hold it. */
    static SqlNumericLiteral of(SqlNumericLiteral literal) {
        if (literal instanceof ExactLiteral) {
            return literal;
        }
        BigDecimal value = literal.bigDecimalValue();
        BigDecimal plain = value.scale() < 0 ? value.setScale(0) : value;
        return digits(plain) <= MAX_DIGITS && plain.scale() < MAX_DIGITS
                ? new ExactLiteral(plain, literal.getParserPosition())
                : createApproxNumeric(value.toString(), literal.getParserPosition());
    }

    private static int digits(BigDecimal value) {
        return Math.max(1, Math.max(value.precision(), value.scale()));
    }

    @Override
    public RelDataType createSqlType(RelDataTypeFactory types) {
        return types.createSqlType(SqlTypeName.DECIMAL, digits(value), value.scale());
    }

    @Override
    public SqlNumericLiteral clone(SqlParserPos position) {
        return new ExactLiteral(value, position);
    }
}
