package dev.sneller.sql.translate;

import dev.sneller.expression.Expression;
import dev.sneller.type.Datum;
import dev.sneller.type.LogicalType;
import dev.sneller.type.TypeKind;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlCharStringLiteral;
import org.apache.calcite.sql.SqlDynamicParam;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlLiteral;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNumericLiteral;
import org.apache.calcite.sql.type.SqlTypeName;

/** One value of VALUES that is plain to see: a literal or a parameter. */
final class ConstantCell {
    private ConstantCell() {}

    /** @param column what a parameter's and a NULL's type is */
    static Optional<Expression> of(SqlNode value, LogicalType column) {
        if (value instanceof SqlDynamicParam parameter) {
            return Optional.of(new Expression.Parameter(parameter.getIndex(), column));
        }
        if (value.getKind() == SqlKind.MINUS_PREFIX
                && ((SqlCall) value).operand(0) instanceof SqlNumericLiteral number) {
            return number(number.bigDecimalValue().negate(), number.isExact()).map(Expression.Literal::new);
        }
        return value instanceof SqlLiteral literal
                ? datum(literal, column).map(Expression.Literal::new)
                : Optional.empty();
    }

    private static Optional<Datum> datum(SqlLiteral literal, LogicalType column) {
        if (literal instanceof SqlNumericLiteral number) {
            return number(number.bigDecimalValue(), number.isExact());
        }
        if (literal instanceof SqlCharStringLiteral) {
            String text = literal.getValueAs(String.class);
            int length = Math.max(1, text.codePointCount(0, text.length()));
            return Optional.of(Literals.text(text, LogicalType.varchar(length)));
        }
        if (literal.getTypeName() == SqlTypeName.NULL) {
            return Optional.of(Datum.nullOf(column));
        }
        return literal.getTypeName() == SqlTypeName.BOOLEAN && literal.getValue() != null
                ? Optional.of(Datum.of(literal.booleanValue()))
                : Optional.empty();
    }

    /** Empty for what NUMBER cannot hold. */
    private static Optional<Datum> number(BigDecimal value, boolean exact) {
        if (!exact) {
            return Optional.of(Datum.of(value.doubleValue()));
        }
        BigDecimal plain = value.scale() < 0 ? value.setScale(0) : value;
        int digits = Math.max(1, Math.max(plain.precision(), plain.scale()));
        return digits <= LogicalType.MAX_PRECISION && plain.scale() <= LogicalType.MAX_SCALE
                ? Optional.of(Literals.number(plain, LogicalType.number(digits, plain.scale())))
                : Optional.empty();
    }

    /** The type that all values of a column have as they are, or as longer texts and numbers of more places; else empty. */
    static Optional<LogicalType> commonType(List<Expression> column, LogicalType otherwise) {
        LogicalType common = null;
        for (Expression cell : column) {
            if (cell instanceof Expression.Literal literal && literal.value().isNull()) {
                continue;
            }
            Optional<LogicalType> both = common == null ? Optional.of(cell.type()) : common(common, cell.type());
            if (both.isEmpty()) {
                return both;
            }
            common = both.get();
        }
        LogicalType type = common == null ? otherwise : common;
        boolean parametersHaveIt = column.stream()
                .allMatch(cell ->
                        cell instanceof Expression.Literal || cell.type().equals(type));
        return parametersHaveIt ? Optional.of(type) : Optional.empty();
    }

    private static Optional<LogicalType> common(LogicalType a, LogicalType b) {
        if (a.equals(b)) {
            return Optional.of(a);
        } else if (a.kind() != b.kind()) {
            return Optional.empty();
        } else if (a.kind() == TypeKind.VARCHAR) {
            return Optional.of(LogicalType.varchar(Math.max(a.precision(), b.precision())));
        }
        int scale = Math.max(a.scale(), b.scale());
        int precision = scale + Math.max(a.precision() - a.scale(), b.precision() - b.scale());
        return a.kind() == TypeKind.NUMBER && precision <= LogicalType.MAX_PRECISION
                ? Optional.of(LogicalType.number(precision, scale))
                : Optional.empty();
    }

    /** The value in its column's common type. */
    static Expression as(Expression cell, LogicalType type) {
        if (!(cell instanceof Expression.Literal literal) || cell.type().equals(type)) {
            return cell;
        }
        return new Expression.Literal(Constants.ofType(literal.value(), type).orElseThrow());
    }
}
