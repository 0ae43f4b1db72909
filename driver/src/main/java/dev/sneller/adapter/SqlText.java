package dev.sneller.adapter;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.apache.calcite.rel.type.RelDataTypeField;
import org.apache.calcite.rex.RexCall;
import org.apache.calcite.rex.RexInputRef;
import org.apache.calcite.rex.RexLiteral;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.type.SqlTypeName;

/** What our SQL calls columns of a table, paths into documents, and constants. */
final class SqlText {
    private SqlText() {}

    /** A name or a text in its quotes. */
    static String quoted(String text, char quote) {
        String mark = String.valueOf(quote);
        return mark + text.replace(mark, mark + mark) + mark;
    }

    /** A column, or a path into a document, of a row of {@code fields}; empty for anything else. */
    static Optional<String> read(RexNode node, List<RelDataTypeField> fields) {
        if (node instanceof RexInputRef column) {
            return Optional.of(quoted(fields.get(column.getIndex()).getName(), '"'));
        }
        return isStep(node)
                ? read(operand(node, 0), fields)
                        .flatMap(document -> step(operand(node, 1)).map(step -> document + "[" + step + "]"))
                : Optional.empty();
    }

    /** True for {@code document[…]}; what stands within the brackets is not looked at. */
    static boolean isStep(RexNode node) {
        return node.getKind() == SqlKind.ITEM && operand(node, 0).getType().getSqlTypeName() == SqlTypeName.ANY;
    }

    /** A member's name, or an element's number: Calcite counts from 1, we from 0. */
    private static Optional<String> step(RexNode node) {
        if (!(node instanceof RexLiteral literal) || literal.isNull()) {
            return Optional.empty();
        }
        if (literal.getTypeName() == SqlTypeName.CHAR) {
            return text(literal);
        }
        BigDecimal number = literal.getTypeName() == SqlTypeName.DECIMAL ? literal.getValueAs(BigDecimal.class) : null;
        return Optional.ofNullable(number)
                .filter(n -> n.signum() > 0 && n.stripTrailingZeros().scale() <= 0 && n.precision() < 10)
                .map(n -> n.subtract(BigDecimal.ONE).toBigInteger().toString());
    }

    /** A text as a constant of ours; empty when it holds what our texts escape. */
    static Optional<String> text(RexLiteral literal) {
        String value = literal.getValueAs(String.class);
        return value == null || value.indexOf('\\') >= 0 ? Optional.empty() : Optional.of(quoted(value, '\''));
    }

    static RexNode operand(RexNode call, int index) {
        return ((RexCall) call).getOperands().get(index);
    }
}
