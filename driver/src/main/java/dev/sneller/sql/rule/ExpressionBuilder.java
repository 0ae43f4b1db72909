package dev.sneller.sql.rule;

import dev.sneller.sql.function.KeptValue;
import dev.sneller.sql.type.TypeMapping;
import dev.sneller.type.TypeKind;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rel.type.RelDataTypeFactory;
import org.apache.calcite.rex.RexBuilder;
import org.apache.calcite.rex.RexCall;
import org.apache.calcite.rex.RexLiteral;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlOperator;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.apache.calcite.sql.type.SqlTypeName;

/**
 * Calcite's maker of expressions, without three that its simplifications get wrong, whoever asks for them: the conversion or a rule.
 *
 * <p>A cast of a cast from VARIANT, which {@code x - 0} may become, is taken for one of the document below. A comparison with NULL whose other
 * side has another type, which a CASE without a branch left may become, is taken for a fact about its other side. Of a
 * truth value between others, NULL is taken for FALSE.
 */
final class ExpressionBuilder extends RexBuilder {
    private static final Set<SqlKind> ORDERINGS = EnumSet.of(
            SqlKind.LESS_THAN, SqlKind.LESS_THAN_OR_EQUAL, SqlKind.GREATER_THAN, SqlKind.GREATER_THAN_OR_EQUAL);

    ExpressionBuilder(RelDataTypeFactory types) {
        super(types);
    }

    @Override
    public RexNode makeAbstractCast(SqlParserPos pos, RelDataType type, RexNode input, boolean safe) {
        return super.makeAbstractCast(pos, type, kept(input), safe);
    }

    @Override
    public RexNode makeAbstractCast(
            SqlParserPos pos, RelDataType type, RexNode input, boolean safe, RexLiteral format) {
        return super.makeAbstractCast(pos, type, kept(input), safe, format);
    }

    private RexNode kept(RexNode input) {
        boolean castsVariant = input instanceof RexCall call
                && (call.isA(SqlKind.CAST) || call.isA(SqlKind.SAFE_CAST))
                && TypeMapping.toLogical(call.getOperands().get(0).getType()).kind() == TypeKind.VARIANT;
        return castsVariant ? makeCall(KeptValue.VALUE, input) : input;
    }

    @Override
    public RexNode makeCall(SqlParserPos pos, SqlOperator operator, List<? extends RexNode> operands) {
        boolean orders = ORDERINGS.contains(operator.getKind());
        RexNode call = super.makeCall(
                pos, operator, orders ? operands.stream().map(this::truth).toList() : operands);
        return isUnknown(operator, operands) ? makeNullLiteral(call.getType()) : call;
    }

    private RexNode truth(RexNode operand) {
        boolean isCase = operand.isA(SqlKind.CASE) && operand.getType().getSqlTypeName() == SqlTypeName.BOOLEAN;
        return isCase ? makeCall(KeptValue.VALUE, operand) : operand;
    }

    private static boolean isUnknown(SqlOperator operator, List<? extends RexNode> operands) {
        return switch (operator.getKind()) {
            case EQUALS, NOT_EQUALS, LESS_THAN, LESS_THAN_OR_EQUAL, GREATER_THAN, GREATER_THAN_OR_EQUAL ->
                operands.stream().anyMatch(RexLiteral::isNullLiteral);
            default -> false;
        };
    }
}
