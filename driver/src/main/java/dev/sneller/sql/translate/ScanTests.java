package dev.sneller.sql.translate;

import dev.sneller.expression.CastRule;
import dev.sneller.expression.Expression;
import dev.sneller.plan.ScanColumn;
import dev.sneller.plan.ScanPredicate.Condition;
import dev.sneller.predicate.ColumnPredicate;
import dev.sneller.predicate.Comparisons;
import dev.sneller.sql.function.OperatorTable;
import dev.sneller.sql.function.PathStep;
import dev.sneller.sql.function.VariantAs;
import dev.sneller.type.Datum;
import dev.sneller.type.DatumOrder;
import dev.sneller.type.LogicalType;
import dev.sneller.type.Path;
import dev.sneller.type.TypeKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.calcite.plan.RelOptUtil;
import org.apache.calcite.rex.RexCall;
import org.apache.calcite.rex.RexInputRef;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.rex.RexUtil;
import org.apache.calcite.sql.SqlKind;

/** Recognizes conjuncts over one column, or one path of it, and constants: what a scan can skip by. */
final class ScanTests {
    private static final int EXACT_DOUBLE_DIGITS = 15;

    private final ScanColumns columns;

    ScanTests(ScanColumns columns) {
        this.columns = columns;
    }

    /** The conjunct as a test of a scan; empty where it is none. */
    Optional<ScanTest> of(RexNode conjunct) {
        if (conjunct instanceof RexInputRef) {
            return flag(conjunct, true);
        }
        if (!(conjunct instanceof RexCall call)) {
            return Optional.empty();
        }
        return switch (call.getKind()) {
            case EQUALS, NOT_EQUALS, LESS_THAN, LESS_THAN_OR_EQUAL, GREATER_THAN, GREATER_THAN_OR_EQUAL ->
                comparison(call);
            case IS_NULL, IS_NOT_NULL -> nullTest(call);
            case LIKE -> like(call);
            case OR -> membership(call, false);
            case NOT -> negation(call.getOperands().get(0));
            case CAST -> flag(call, true);
            default -> Optional.empty();
        };
    }

    private Optional<ScanTest> negation(RexNode operand) {
        return operand.isA(SqlKind.OR) ? membership((RexCall) operand, true) : flag(operand, false);
    }

    private Optional<ScanTest> flag(RexNode node, boolean wanted) {
        return column(node)
                .filter(column -> column.type().kind() == TypeKind.BOOLEAN)
                .map(column -> test(column, ColumnPredicate.ValueRange.equal(Datum.of(wanted)), true));
    }

    private static ScanTest test(ScanColumn column, ColumnPredicate predicate, boolean exact) {
        return new ScanTest(column, new Condition.Fixed(predicate), exact, isFallible(column));
    }

    private static boolean isFallible(ScanColumn column) {
        boolean cast =
                column.type().kind() != TypeKind.VARIANT && !column.path().isRoot();
        return cast && column.rule() == CastRule.STRICT;
    }

    /** What a scan reads for an operand: a column, or a path with its cast. */
    private Optional<ScanColumn> column(RexNode node) {
        if (node instanceof RexInputRef ref) {
            return columns.scanColumn(
                    ref.getIndex(),
                    Path.ROOT,
                    columns.table().columns().get(ref.getIndex()).type(),
                    CastRule.STRICT);
        }
        if (!(node instanceof RexCall call)) {
            return Optional.empty();
        }
        if (call.getOperator() == PathStep.GET) {
            return path(call, LogicalType.VARIANT, CastRule.STRICT);
        }
        if (call.getOperator() instanceof VariantAs variantAs) {
            return path(call.getOperands().get(0), variantAs.type(), CastRule.LENIENT);
        }
        return switch (call.getKind()) {
            case CAST -> path(call.getOperands().get(0), ExpressionTranslator.type(call), CastRule.STRICT);
            case SAFE_CAST -> path(call.getOperands().get(0), ExpressionTranslator.type(call), CastRule.TRY);
            default -> Optional.empty();
        };
    }

    private Optional<ScanColumn> path(RexNode node, LogicalType type, CastRule rule) {
        PathChain chain = PathChain.of(node);
        boolean isColumn = chain.base() instanceof RexInputRef && (!chain.isEmpty() || isVariant(chain.base()));
        return isColumn
                ? columns.scanColumn(((RexInputRef) chain.base()).getIndex(), chain.path(), type, rule)
                : Optional.empty();
    }

    private static boolean isVariant(RexNode node) {
        return ExpressionTranslator.type(node).kind() == TypeKind.VARIANT;
    }

    private Optional<ScanTest> nullTest(RexCall call) {
        boolean wantsNull = call.isA(SqlKind.IS_NULL);
        return column(call.getOperands().get(0))
                .map(column -> test(column, new ColumnPredicate.NullTest(wantsNull), true));
    }

    private Optional<ScanTest> comparison(RexCall call) {
        RexNode left = Widening.strip(call.getOperands().get(0));
        RexNode right = Widening.strip(call.getOperands().get(1));
        String operator = call.getOperator().getName();
        if (isConstant(right)) {
            return comparison(left, operator, right);
        }
        return isConstant(left) ? comparison(right, Comparisons.mirrored(operator), left) : Optional.empty();
    }

    private static boolean isConstant(RexNode node) {
        return !RexUtil.containsInputRef(node) && RexUtil.isDeterministic(node);
    }

    private Optional<ScanTest> comparison(RexNode tested, String operator, RexNode other) {
        if (isVariant(tested) && isVariant(other)) {
            return operator.equals("=") ? ofClass(tested, unwrapped(other)) : Optional.empty();
        }
        Optional<ScanColumn> column = column(tested);
        if (column.isEmpty() || column.get().type().kind().isSemiStructured()) {
            return Optional.empty();
        }
        return comparison(column.get(), operator, constant(other));
    }

    private static Optional<ScanTest> comparison(ScanColumn column, String operator, Expression constant) {
        LogicalType type = column.type();
        if (constant instanceof Expression.Literal literal) {
            return fixed(operator, literal.value(), type).map(predicate -> test(column, predicate, true));
        }
        if (constant.type().kind() != type.kind()) {
            return Optional.empty();
        }
        return Optional.of(new ScanTest(column, new Condition.Bound(operator, constant), true, isFallible(column)));
    }

    private static Optional<ColumnPredicate> fixed(String operator, Datum constant, LogicalType type) {
        if (constant.isNull()) {
            return Optional.of(new ColumnPredicate.ValueSet(List.of(), false));
        }
        if (constant.type().kind() == TypeKind.NUMBER && type.kind() == TypeKind.NUMBER) {
            return Optional.of(Comparisons.of(operator, constant, type));
        }
        return Constants.ofType(constant, type).map(value -> Comparisons.of(operator, value, type));
    }

    private static Expression constant(RexNode node) {
        return new ExpressionTranslator(InputColumns.of(List.of())).translate(node);
    }

    /** {@code v:a = constant}: only a value of the constant's class equals it, so the path is read as that class. */
    private Optional<ScanTest> ofClass(RexNode tested, RexNode other) {
        Expression constant = constant(other);
        Optional<LogicalType> type = classOf(constant);
        return type.flatMap(t -> path(tested, t, CastRule.LENIENT))
                .flatMap(column -> comparison(column, "=", constant));
    }

    private static Optional<LogicalType> classOf(Expression constant) {
        if (!(constant instanceof Expression.Literal literal) || literal.value().isNull()) {
            return Optional.empty();
        }
        return switch (constant.type().kind()) {
            case NUMBER ->
                literal.value().decimal().precision() <= EXACT_DOUBLE_DIGITS
                        ? Optional.of(LogicalType.DOUBLE)
                        : Optional.empty();
            case DOUBLE -> Optional.of(LogicalType.DOUBLE);
            case VARCHAR -> Optional.of(LogicalType.VARCHAR);
            case BOOLEAN -> Optional.of(LogicalType.BOOLEAN);
            default -> Optional.empty();
        };
    }

    /** What was wrapped as VARIANT. */
    private static RexNode unwrapped(RexNode node) {
        boolean wraps = node instanceof RexCall call
                && (OperatorTable.isWrap(call.getOperator()) || call.isA(SqlKind.CAST) && isVariant(call));
        return wraps ? ((RexCall) node).getOperands().get(0) : node;
    }

    /** {@code x = a OR x = b}, all of one class. */
    private Optional<ScanTest> membership(RexCall or, boolean negated) {
        ScanColumn column = null;
        List<Datum> values = new ArrayList<>();
        for (RexNode operand : RelOptUtil.disjunctions(or)) {
            Optional<ScanTest> test = operand.isA(SqlKind.EQUALS) ? of(operand) : Optional.empty();
            if (test.isEmpty() || column != null && !column.equals(test.get().column())) {
                return Optional.empty();
            }
            column = test.get().column();
            Optional<List<Datum>> found = valuesOf(test.get().condition());
            if (found.isEmpty()) {
                return Optional.empty();
            }
            values.addAll(found.get());
        }
        if (column == null) {
            // Nothing but what is false: no column to skip by.
            return Optional.empty();
        }
        boolean wasVariant = column.rule() == CastRule.LENIENT;
        if (negated && (wasVariant || hasNull(or))) {
            return Optional.empty();
        }
        List<Datum> sorted =
                values.stream().distinct().sorted(DatumOrder::compare).toList();
        return Optional.of(test(column, new ColumnPredicate.ValueSet(sorted, negated), true));
    }

    private static boolean hasNull(RexCall or) {
        return or.getOperands().stream()
                .anyMatch(operand -> operand instanceof RexCall call
                        && call.getOperands().stream().anyMatch(value -> RexUtil.isNullLiteral(value, true)));
    }

    /** The values a test of equality lets through. */
    private static Optional<List<Datum>> valuesOf(Condition condition) {
        if (!(condition instanceof Condition.Fixed fixed)) {
            return Optional.empty();
        }
        if (fixed.predicate() instanceof ColumnPredicate.ValueRange range) {
            return Optional.of(List.of(range.low()));
        }
        return fixed.predicate() instanceof ColumnPredicate.ValueSet set ? Optional.of(set.values()) : Optional.empty();
    }

    /** {@code x LIKE 'prefix%'} is a range; a longer pattern is a range and a test. */
    private Optional<ScanTest> like(RexCall call) {
        Optional<ScanColumn> column = column(call.getOperands().get(0));
        boolean isText = column.isPresent() && column.get().type().kind() == TypeKind.VARCHAR;
        boolean ignoresCase = !call.getOperator().getName().equals("LIKE");
        if (!isText
                || ignoresCase
                || call.getOperands().size() > 2
                || !isConstant(call.getOperands().get(1))) {
            return Optional.empty();
        }
        return constant(call.getOperands().get(1)) instanceof Expression.Literal pattern
                        && !pattern.value().isNull()
                ? LikePrefix.of(pattern.value().text(), column.get().type())
                        .map(prefix -> test(column.get(), prefix.range(), prefix.isWholePattern()))
                : Optional.empty();
    }
}
