package dev.sneller.sql.rule;

import dev.sneller.sql.function.CastOperator;
import dev.sneller.sql.function.TruthTest;
import dev.sneller.sql.function.scalar.NumberFunctions;
import dev.sneller.sql.type.NumberRules;
import java.util.ArrayList;
import java.util.List;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rel.type.RelDataTypeField;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.type.SqlTypeUtil;
import org.apache.calcite.sql2rel.SqlRexContext;
import org.apache.calcite.sql2rel.SqlRexConvertlet;
import org.apache.calcite.sql2rel.SqlRexConvertletTable;
import org.apache.calcite.sql2rel.StandardConvertletTable;

/** Calcite's conversion of calls, but casts stay casts, as rounding a literal is the engine's business, and tests of truth are ours. */
final class Convertlets implements SqlRexConvertletTable {
    static final Convertlets INSTANCE = new Convertlets();

    private Convertlets() {}

    @Override
    public SqlRexConvertlet get(SqlCall call) {
        return switch (call.getKind()) {
            case CAST -> (context, cast) -> cast(context, cast, false);
            case SAFE_CAST -> (context, cast) -> cast(context, cast, true);
            case IS_TRUE, IS_NOT_TRUE, IS_FALSE, IS_NOT_FALSE -> Convertlets::truth;
            case EQUALS, NOT_EQUALS, LESS_THAN, LESS_THAN_OR_EQUAL, GREATER_THAN, GREATER_THAN_OR_EQUAL ->
                areRows(call) ? Convertlets::rows : StandardConvertletTable.INSTANCE.get(call);
            case MOD -> StandardConvertletTable.INSTANCE::convertCall;
            default -> StandardConvertletTable.INSTANCE.get(call);
        };
    }

    private static RexNode cast(SqlRexContext context, SqlCall call, boolean safe) {
        RexNode input = context.convertExpression(call.operand(0));
        RelDataType type = context.getValidator().getValidatedNodeType(call);
        if (call.getOperator() == CastOperator.CUTTING_CAST && cuts(input.getType(), type)) {
            input = context.getRexBuilder().makeCall(NumberFunctions.TRUNC, input);
        }
        boolean same = type.equals(input.getType()) && !safe && input.getKind() != SqlKind.DYNAMIC_PARAM;
        return same ? input : context.getRexBuilder().makeAbstractCast(type, input, safe);
    }

    private static boolean cuts(RelDataType from, RelDataType to) {
        boolean isBroken =
                NumberRules.isExact(from) ? NumberRules.scale(from) > 0 : SqlTypeUtil.isApproximateNumeric(from);
        return isBroken && NumberRules.isExact(to) && NumberRules.scale(to) == 0;
    }

    private static boolean areRows(SqlCall call) {
        return call.getOperandList().stream()
                .allMatch(operand -> operand.getKind() == SqlKind.ROW || isCastRow(operand));
    }

    /** A row brought to the types of the other one. */
    private static boolean isCastRow(SqlNode operand) {
        return operand.getKind() == SqlKind.CAST
                && ((SqlCall) operand).operand(0).getKind() == SqlKind.ROW;
    }

    private static RexNode rows(SqlRexContext context, SqlCall call) {
        return RowComparisons.compare(
                call.getKind(),
                fields(context, call.operand(0)),
                fields(context, call.operand(1)),
                context.getRexBuilder());
    }

    private static List<RexNode> fields(SqlRexContext context, SqlCall row) {
        if (!isCastRow(row)) {
            return row.getOperandList().stream().map(context::convertExpression).toList();
        }
        List<RexNode> fields = new ArrayList<>(fields(context, row.operand(0)));
        List<RelDataTypeField> types =
                context.getValidator().getValidatedNodeType(row).getFieldList();
        for (int i = 0; i < fields.size(); i++) {
            RelDataType type = types.get(i).getType();
            if (!type.equals(fields.get(i).getType())) {
                fields.set(i, context.getRexBuilder().makeAbstractCast(type, fields.get(i), false));
            }
        }
        return fields;
    }

    private static RexNode truth(SqlRexContext context, SqlCall call) {
        return context.getRexBuilder()
                .makeCall(TruthTest.of(call.getKind()), context.convertExpression(call.operand(0)));
    }
}
