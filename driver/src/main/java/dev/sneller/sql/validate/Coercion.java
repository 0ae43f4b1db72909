package dev.sneller.sql.validate;

import dev.sneller.sql.function.CastOperator;
import dev.sneller.sql.function.OperatorTable;
import dev.sneller.sql.function.VariantAs;
import dev.sneller.sql.type.CommonTypes;
import dev.sneller.sql.type.SqlTypeFactory;
import dev.sneller.sql.type.TypeMapping;
import dev.sneller.type.LogicalType;
import dev.sneller.type.TypeKind;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rel.type.RelDataTypeFactory;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlCallBinding;
import org.apache.calcite.sql.SqlDynamicParam;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.SqlUtil;
import org.apache.calcite.sql.fun.SqlCase;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;
import org.apache.calcite.sql.type.SqlTypeFamily;
import org.apache.calcite.sql.type.SqlTypeName;
import org.apache.calcite.sql.type.SqlTypeUtil;
import org.apache.calcite.sql.validate.SqlValidator;
import org.apache.calcite.sql.validate.SqlValidatorScope;
import org.apache.calcite.sql.validate.SqlValidatorUtil;
import org.apache.calcite.sql.validate.implicit.TypeCoercionImpl;

/**
 * Implicit casts.
 *
 * <p>VARIANT beside a typed operand: {@code = <>} wrap the typed side and compare as VARIANT; {@code < <= > >=} and every comparison
 * with a time read the VARIANT as the other side's class, NULL where it is of another. Arithmetic and function arguments cast it as
 * {@code ::} does. Text beside a number is read as a number.
 */
final class Coercion extends TypeCoercionImpl {
    private static final Set<SqlKind> ARITHMETIC = EnumSet.of(
            SqlKind.PLUS,
            SqlKind.MINUS,
            SqlKind.TIMES,
            SqlKind.DIVIDE,
            SqlKind.MOD,
            SqlKind.PLUS_PREFIX,
            SqlKind.MINUS_PREFIX);

    /** The operand of CASE that is its last branch. */
    private static final int ELSE = 3;

    Coercion(RelDataTypeFactory types, SqlValidator validator) {
        super(types, validator);
    }

    @Override
    public boolean binaryComparisonCoercion(SqlCallBinding call) {
        boolean any = false;
        boolean numbers = isNumber(call.getOperandType(0));
        for (int i = 1; i < call.getOperandCount(); i++) {
            any |= comparison(call, 0, i);
            numbers &= isNumber(call.getOperandType(i));
        }
        // Numbers of all types compare as they are.
        return any || !numbers && super.binaryComparisonCoercion(call);
    }

    private boolean comparison(SqlCallBinding call, int left, int right) {
        RelDataType a = call.getOperandType(left);
        RelDataType b = call.getOperandType(right);
        if (isVariant(a) == isVariant(b) || isUnknown(a) || isUnknown(b)) {
            return textBesideNumber(call, left, right);
        }
        int variant = isVariant(a) ? left : right;
        int typed = isVariant(a) ? right : left;
        return besideVariant(call, variant, typed);
    }

    private boolean besideVariant(SqlCallBinding call, int variant, int typed) {
        LogicalType type = TypeMapping.toLogical(call.getOperandType(typed));
        if (type.kind().isSemiStructured()) {
            return wrap(call, typed);
        }
        boolean equality = isEquality(call.getOperator().getKind());
        if (equality && !isTime(type.kind())) {
            return wrap(call, typed);
        }
        SqlNode read = call.operand(variant);
        return replace(call, variant, VariantAs.classOf(type).createCall(read.getParserPosition(), read));
    }

    private static boolean isEquality(SqlKind kind) {
        return switch (kind) {
            case EQUALS, NOT_EQUALS, IN, NOT_IN, IS_DISTINCT_FROM, IS_NOT_DISTINCT_FROM -> true;
            default -> false;
        };
    }

    private static boolean isTime(TypeKind kind) {
        return kind == TypeKind.DATE || kind == TypeKind.TIME || kind.isTimestamp();
    }

    private boolean textBesideNumber(SqlCallBinding call, int left, int right) {
        RelDataType a = call.getOperandType(left);
        RelDataType b = call.getOperandType(right);
        if (isText(a) && isNumber(b)) {
            return coerceOperandType(call.getScope(), call.getCall(), left, number(call, left));
        }
        return isNumber(a)
                && isText(b)
                && coerceOperandType(call.getScope(), call.getCall(), right, number(call, right));
    }

    /** The type a text is read as beside a number: a literal's own, else DOUBLE. */
    private RelDataType number(SqlCallBinding call, int operand) {
        SqlNode node = call.operand(operand);
        if (SqlUtil.isLiteral(node)) {
            String text = call.getOperandLiteralValue(operand, String.class);
            RelDataType exact = NumberText.exactType(text, factory);
            if (exact != null) {
                return exact;
            }
        }
        return nullable(SqlTypeName.DOUBLE);
    }

    @Override
    public RelDataType getWiderTypeFor(List<RelDataType> types, boolean stringPromotion) {
        RelDataType common = CommonTypes.of(factory, types);
        return common == null ? super.getWiderTypeFor(types, stringPromotion) : common;
    }

    @Override
    public RelDataType getWiderTypeForTwo(RelDataType a, RelDataType b, boolean stringPromotion) {
        RelDataType common = CommonTypes.of(factory, List.of(a, b));
        return common == null ? super.getWiderTypeForTwo(a, b, stringPromotion) : common;
    }

    /** Texts written beside numbers have the type of the number they show. */
    @Override
    public boolean caseWhenCoercion(SqlCallBinding call) {
        SqlCase branches = (SqlCase) call.getCall();
        SqlNodeList results = branches.getThenOperands();
        SqlNode last = branches.getElseOperand();
        List<SqlNode> values = new ArrayList<>(results.getList());
        values.add(last);
        RelDataType common =
                getWiderTypeFor(new LiteralNumbers(validator, factory).types(values, call.getScope()), true);
        boolean any = false;
        if (common != null) {
            any = coerceEach(call.getScope(), results, common);
        }
        boolean otherwise = common != null && needToCast(call.getScope(), last, common);
        return otherwise && coerceOperandType(call.getScope(), branches, ELSE, common) || any;
    }

    private boolean wrap(SqlCallBinding call, int operand) {
        SqlNode node = call.operand(operand);
        return !SqlUtil.isNullLiteral(node, false) && replace(call, operand, OperatorTable.wrap(node));
    }

    private boolean replace(SqlCallBinding call, int operand, SqlNode replacement) {
        call.getCall().setOperand(operand, replacement);
        updateInferredType(replacement, validator.deriveType(call.getScope(), replacement));
        return true;
    }

    @Override
    public boolean inOperationCoercion(SqlCallBinding call) {
        if (call.operand(1) instanceof SqlNodeList list && isBesideVariant(call, list)) {
            return variantInList(call, list);
        }
        if (!(call.operand(1) instanceof SqlNodeList) && variantInQuery(call)) {
            return true;
        }
        boolean numbers = isNumber(call.getOperandType(0)) && isListOfNumbers(call);
        boolean scalars = call.operand(1) instanceof SqlNodeList
                && !call.getOperandType(0).isStruct();
        return !numbers && (scalars ? inList(call) : super.inOperationCoercion(call));
    }

    /** {@code TRUE IN (1, 0)}, {@code x IN ('1', '2')}. */
    private boolean inList(SqlCallBinding call) {
        SqlNodeList list = (SqlNodeList) call.operand(1);
        List<SqlNode> values = new ArrayList<>(list.getList());
        values.add(call.operand(0));
        RelDataType common =
                getWiderTypeFor(new LiteralNumbers(validator, factory).types(values, call.getScope()), true);
        if (common == null) {
            return false;
        }
        boolean any = coerceEach(call.getScope(), list, common);
        updateInferredType(list, common);
        return coerceOperandType(call.getScope(), call.getCall(), 0, common) || any;
    }

    private boolean coerceEach(SqlValidatorScope scope, SqlNodeList values, RelDataType common) {
        boolean any = false;
        for (int i = 0; i < values.size(); i++) {
            SqlNode value = values.get(i);
            boolean same = validator.deriveType(scope, value).getSqlTypeName() == common.getSqlTypeName()
                    && !needToCast(scope, value, common);
            if (!same && !SqlUtil.isNullLiteral(value, false)) {
                SqlNode cast = cast(value, common);
                updateInferredType(cast, validator.deriveType(scope, cast));
                values.set(i, cast);
                any = true;
            }
        }
        return any;
    }

    private boolean isBesideVariant(SqlCallBinding call, SqlNodeList list) {
        return isVariant(call.getOperandType(0))
                || list.stream().anyMatch(item -> isVariant(validator.deriveType(call.getScope(), item)));
    }

    /** {@code v IN (1, 'a')} compares as {@code =} does; a list of times reads the VARIANT as a time. */
    private boolean variantInList(SqlCallBinding call, SqlNodeList list) {
        LogicalType first = TypeMapping.toLogical(validator.deriveType(call.getScope(), list.get(0)));
        if (isVariant(call.getOperandType(0)) && isTime(first.kind())) {
            SqlNode read = call.operand(0);
            return replace(call, 0, VariantAs.classOf(first).createCall(read.getParserPosition(), read));
        }
        for (int i = 0; i < list.size(); i++) {
            SqlNode item = list.get(i);
            if (!isVariant(validator.deriveType(call.getScope(), item)) && !SqlUtil.isNullLiteral(item, false)) {
                SqlNode wrapped = OperatorTable.wrap(item);
                list.set(i, wrapped);
                updateInferredType(wrapped, validator.deriveType(call.getScope(), wrapped));
            }
        }
        updateInferredType(list, ((SqlTypeFactory) factory).variant());
        if (!isVariant(call.getOperandType(0))) {
            wrap(call, 0);
        }
        return true;
    }

    /** {@code 5 IN (SELECT v:a …)} and {@code v:a IN (SELECT 5)}: the typed side is wrapped, as in a list. */
    private boolean variantInQuery(SqlCallBinding call) {
        RelDataType row = call.getOperandType(1);
        boolean single = row.isStruct()
                && row.getFieldCount() == 1
                && !call.getOperandType(0).isStruct();
        if (!single) {
            return false;
        }
        RelDataType column = row.getFieldList().get(0).getType();
        if (isVariant(column) && !isVariant(call.getOperandType(0))) {
            return wrap(call, 0);
        }
        return isVariant(call.getOperandType(0))
                && !isVariant(column)
                && rowTypeCoercion(call.getScope(), call.operand(1), 0, ((SqlTypeFactory) factory).variant());
    }

    private boolean isListOfNumbers(SqlCallBinding call) {
        return call.operand(1) instanceof SqlNodeList list
                && list.stream().allMatch(item -> isNumber(validator.deriveType(call.getScope(), item)));
    }

    @Override
    public boolean binaryArithmeticCoercion(SqlCallBinding call) {
        if (!ARITHMETIC.contains(call.getOperator().getKind())) {
            return super.binaryArithmeticCoercion(call);
        }
        boolean any = false;
        for (int i = 0; i < call.getOperandCount(); i++) {
            RelDataType type = call.getOperandType(i);
            if (isVariant(type)) {
                any |= coerceOperandType(call.getScope(), call.getCall(), i, nullable(SqlTypeName.DOUBLE));
            } else if (isText(type)) {
                any |= coerceOperandType(call.getScope(), call.getCall(), i, number(call, i));
            }
        }
        return any || super.binaryArithmeticCoercion(call);
    }

    @Override
    public RelDataType implicitCast(RelDataType in, SqlTypeFamily expected) {
        boolean isBytes = SqlTypeName.BINARY_TYPES.contains(in.getSqlTypeName());
        if (isBytes && expected == SqlTypeFamily.CHARACTER || isText(in) && expected == SqlTypeFamily.BINARY) {
            return null;
        }
        if (isVariant(in) || isText(in)) {
            switch (expected) {
                case NUMERIC, EXACT_NUMERIC, APPROXIMATE_NUMERIC -> {
                    return nullable(SqlTypeName.DOUBLE);
                }
                case BOOLEAN -> {
                    return nullable(SqlTypeName.BOOLEAN);
                }
                case CHARACTER, STRING -> {
                    return nullable(SqlTypeName.VARCHAR);
                }
                case DATE -> {
                    return nullable(SqlTypeName.DATE);
                }
                case TIMESTAMP, DATETIME -> {
                    return nullable(SqlTypeName.TIMESTAMP);
                }
                default -> {
                    return super.implicitCast(in, expected);
                }
            }
        }
        boolean toText = expected == SqlTypeFamily.CHARACTER || expected == SqlTypeFamily.STRING;
        boolean scalar = SqlTypeName.NUMERIC_TYPES.contains(in.getSqlTypeName())
                || SqlTypeName.DATETIME_TYPES.contains(in.getSqlTypeName())
                || in.getSqlTypeName() == SqlTypeName.BOOLEAN;
        if (toText && scalar) {
            return nullable(SqlTypeName.VARCHAR);
        }
        if (expected == SqlTypeFamily.BOOLEAN && SqlTypeName.NUMERIC_TYPES.contains(in.getSqlTypeName())) {
            return nullable(SqlTypeName.BOOLEAN);
        }
        return super.implicitCast(in, expected);
    }

    @Override
    protected boolean coerceOperandType(SqlValidatorScope scope, SqlCall call, int index, RelDataType target) {
        if (isVariant(target)) {
            SqlNode operand = call.operand(index);
            if (operand instanceof SqlDynamicParam) {
                validator.setValidatedNodeType(operand, target);
                return false;
            }
            if (isVariant(validator.deriveType(scope, operand))) {
                return false;
            }
            SqlNode wrapped = OperatorTable.wrap(operand);
            call.setOperand(index, wrapped);
            updateInferredType(wrapped, validator.deriveType(scope, wrapped));
            return true;
        }
        return super.coerceOperandType(scope, call, index, target);
    }

    /** A column of one side of a set operation becomes of the common type, under the name it has. */
    @Override
    protected boolean coerceColumnType(SqlValidatorScope scope, SqlNodeList columns, int index, RelDataType target) {
        if (index >= columns.size()) {
            return true;
        }
        SqlNode column = columns.get(index);
        SqlNode value = SqlUtil.stripAs(column);
        if (validator.deriveType(scope, value).getSqlTypeName() == target.getSqlTypeName()
                && !needToCast(scope, value, target)) {
            return false;
        }
        SqlNode cast = cast(value, target);
        String name = SqlValidatorUtil.alias(column, index);
        SqlNode named = SqlStdOperatorTable.AS.createCall(
                column.getParserPosition(), cast, new SqlIdentifier(name, column.getParserPosition()));
        boolean nullable =
                isVariant(target) || validator.deriveType(scope, value).isNullable();
        RelDataType type = factory.createTypeWithNullability(target, nullable);
        updateInferredType(cast, type);
        updateInferredType(named, type);
        columns.set(index, named);
        return true;
    }

    private static SqlNode cast(SqlNode value, RelDataType target) {
        return isVariant(target)
                ? OperatorTable.wrap(value)
                : CastOperator.CAST.createCall(value.getParserPosition(), value, SqlTypeUtil.convertTypeToSpec(target));
    }

    private RelDataType nullable(SqlTypeName name) {
        return ((SqlTypeFactory) factory).nullable(name);
    }

    private static boolean isVariant(RelDataType type) {
        return type.getSqlTypeName() == SqlTypeName.VARIANT;
    }

    private static boolean isUnknown(RelDataType type) {
        SqlTypeName name = type.getSqlTypeName();
        return name == SqlTypeName.UNKNOWN || name == SqlTypeName.ANY || name == SqlTypeName.NULL;
    }

    private static boolean isText(RelDataType type) {
        return SqlTypeName.CHAR_TYPES.contains(type.getSqlTypeName());
    }

    private static boolean isNumber(RelDataType type) {
        return SqlTypeName.NUMERIC_TYPES.contains(type.getSqlTypeName());
    }
}
