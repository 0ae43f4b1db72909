package dev.sneller.sql.translate;

import dev.sneller.error.ErrorCode;
import dev.sneller.error.SnellerException;
import dev.sneller.expression.CastRule;
import dev.sneller.expression.Expression;
import dev.sneller.sql.function.KeptValue;
import dev.sneller.sql.function.LambdaFunction;
import dev.sneller.sql.function.OperatorTable;
import dev.sneller.sql.function.PathStep;
import dev.sneller.sql.function.TruthTest;
import dev.sneller.sql.function.VariantAs;
import dev.sneller.sql.function.Widen;
import dev.sneller.sql.function.scalar.EngineFunction;
import dev.sneller.sql.rule.OuterValue;
import dev.sneller.sql.type.SqlTypeFactory;
import dev.sneller.sql.type.TypeMapping;
import dev.sneller.type.Datum;
import dev.sneller.type.LogicalType;
import dev.sneller.type.TypeKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.calcite.rex.RexBuilder;
import org.apache.calcite.rex.RexCall;
import org.apache.calcite.rex.RexDynamicParam;
import org.apache.calcite.rex.RexInputRef;
import org.apache.calcite.rex.RexLiteral;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.rex.RexUtil;
import org.apache.calcite.sql.SqlOperator;

/** Calcite's expressions as ours, over the columns of one input. */
final class ExpressionTranslator {
    private static final Set<String> DIVISION = Set.of("/", "%");

    private final InputColumns input;
    /** The lambda whose body is translated, null outside of one. */
    private final LambdaScope lambda;

    ExpressionTranslator(InputColumns input) {
        this(input, null);
    }

    ExpressionTranslator(InputColumns input, LambdaScope lambda) {
        this.input = input;
        this.lambda = lambda;
    }

    Expression translate(RexNode node) {
        Expression column = lambda == null ? null : lambda.column(node);
        if (column != null) {
            return column;
        }
        if (node instanceof RexInputRef ref) {
            return input.column(ref.getIndex());
        }
        if (node instanceof RexLiteral literal) {
            return new Expression.Literal(Literals.datum(literal, type(literal)));
        }
        if (node instanceof RexDynamicParam parameter) {
            return new Expression.Parameter(parameter.getIndex(), type(parameter));
        }
        if (node instanceof RexCall call) {
            Expression translated = call(call);
            return isConstant(call, translated) ? Casting.folded(translated) : translated;
        }
        throw unsupported(node.toString());
    }

    List<Expression> all(List<? extends RexNode> nodes) {
        List<Expression> expressions = new ArrayList<>();
        nodes.forEach(node -> expressions.add(translate(node)));
        return expressions;
    }

    static LogicalType type(RexNode node) {
        return TypeMapping.toLogical(node.getType());
    }

    /** Whether a call always has the same value; settings of the session decide over zones and division. */
    private static boolean isConstant(RexCall call, Expression translated) {
        return translated instanceof Expression.Call function
                && !function.arguments().isEmpty()
                && call.getOperator().isDeterministic()
                && !call.getOperator().isDynamicFunction()
                && !DIVISION.contains(function.function())
                && !function.type().kind().isSemiStructured()
                && !Casting.isZoned(function.type())
                && !Conversions.readsCentury(function)
                && function.arguments().stream()
                        .allMatch(argument ->
                                argument instanceof Expression.Literal literal && !Casting.isZoned(literal.type()));
    }

    private Expression call(RexCall call) {
        SqlOperator operator = call.getOperator();
        if (operator instanceof VariantAs variantAs) {
            return cast(call.getOperands().get(0), variantAs.type(), CastRule.LENIENT);
        }
        if (operator instanceof LambdaFunction) {
            return LambdaScope.translate(call, this);
        }
        if (operator == Widen.WIDEN) {
            return cast(call.getOperands().get(0), type(call), CastRule.STRICT);
        }
        if (OperatorTable.isWrap(operator)) {
            return cast(call.getOperands().get(0), LogicalType.VARIANT, CastRule.STRICT);
        }
        if (operator == PathStep.GET) {
            return path(call);
        }
        if (operator == KeptValue.VALUE) {
            return translate(call.getOperands().get(0));
        }
        if (operator instanceof TruthTest) {
            return new Expression.Call(operator.getName(), all(call.getOperands()), LogicalType.BOOLEAN);
        }
        if (operator instanceof EngineFunction function) {
            return function(function, call);
        }
        return switch (call.getKind()) {
            case AND -> new Expression.And(all(call.getOperands()));
            case OR -> or(call);
            case NOT -> not(call);
            case CAST -> cast(call.getOperands().get(0), type(call), CastRule.STRICT);
            case SAFE_CAST -> cast(call.getOperands().get(0), type(call), CastRule.TRY);
            case CASE -> caseWhen(call);
            case COALESCE -> coalesce(call);
            // The planner's own form of several comparisons of one value.
            case SEARCH -> translate(RexUtil.expandSearch(new RexBuilder(SqlTypeFactory.of(false)), null, call));
            case EQUALS,
                    NOT_EQUALS,
                    LESS_THAN,
                    LESS_THAN_OR_EQUAL,
                    GREATER_THAN,
                    GREATER_THAN_OR_EQUAL,
                    IS_DISTINCT_FROM,
                    IS_NOT_DISTINCT_FROM ->
                EngineCalls.comparison(
                        operator.getName(),
                        all(call.getOperands().stream().map(Widening::strip).toList()));
            case PLUS, MINUS -> EngineCalls.sum(operator.getName(), all(call.getOperands()), type(call));
            case TIMES, DIVIDE, MOD ->
                EngineCalls.arithmetic(arithmeticName(call), all(call.getOperands()), type(call));
            case MINUS_PREFIX -> EngineCalls.function("NEGATE", all(call.getOperands()), type(call));
            case PLUS_PREFIX -> translate(call.getOperands().get(0));
            case IS_NULL, IS_NOT_NULL, IS_TRUE, IS_NOT_TRUE, IS_FALSE, IS_NOT_FALSE ->
                new Expression.Call(operator.getName(), all(call.getOperands()), LogicalType.BOOLEAN);
            case LIKE -> new Expression.Call(operator.getName(), all(call.getOperands()), LogicalType.BOOLEAN);
            default ->
                operator.getName().equals("||")
                        ? EngineCalls.concat(all(call.getOperands()), type(call))
                        : unknown(call);
        };
    }

    private Expression function(EngineFunction function, RexCall call) {
        LogicalType type = type(call);
        List<Expression> operands = all(call.getOperands());
        if (function.conversion().isPresent() && !Conversions.hasFormat(call)) {
            CastRule rule = function.conversion().get();
            return Conversions.isTimeOfNumber(operands, type)
                    ? Conversions.timeOfNumber(operands, type, rule)
                    : cast(call.getOperands().get(0), type, rule);
        }
        if (function.conversion().isPresent()) {
            return Conversions.byFormat(function.engineName(), operands, type);
        }
        return EngineCalls.function(function, operands, type);
    }

    private static String arithmeticName(RexCall call) {
        return switch (call.getKind()) {
            case MOD -> "%";
            default -> call.getOperator().getName();
        };
    }

    private static Expression unknown(RexCall call) {
        throw unsupported(call.getOperator().getName());
    }

    static SnellerException unsupported(String what) {
        return new SnellerException(ErrorCode.UNSUPPORTED, what + " is not supported here");
    }

    /** A cast of a path into a column is one read, where the input can do it. */
    private Expression cast(RexNode operand, LogicalType type, CastRule rule) {
        boolean readAsWritten =
                rule == CastRule.STRICT && type(operand).kind() != TypeKind.VARIANT && !(operand instanceof OuterValue);
        if (operand instanceof RexDynamicParam parameter && readAsWritten) {
            return new Expression.Parameter(parameter.getIndex(), type);
        }
        PathChain chain = PathChain.of(operand);
        boolean readable = !chain.isEmpty() && !type.kind().isSemiStructured() && chain.base() instanceof RexInputRef;
        if (readable) {
            int index = ((RexInputRef) chain.base()).getIndex();
            Optional<Expression> read = input.path(index, chain.path(), type, rule);
            if (read.isPresent()) {
                return read.get();
            }
        }
        return Casting.cast(translate(operand), type, rule);
    }

    private Expression path(RexCall call) {
        PathChain chain = PathChain.of(call);
        if (chain.isEmpty()) {
            return new Expression.Call("GET", all(call.getOperands()), LogicalType.VARIANT);
        }
        if (chain.base() instanceof RexInputRef ref) {
            Optional<Expression> read = input.path(ref.getIndex(), chain.path(), LogicalType.VARIANT, CastRule.STRICT);
            if (read.isPresent()) {
                return read.get();
            }
        }
        return new Expression.PathGet(translate(chain.base()), chain.path());
    }

    /** A disjunction of equalities of one operand with constants is a set. */
    private Expression or(RexCall call) {
        Expression.Or or = new Expression.Or(all(call.getOperands()));
        return Sets.of(or).<Expression>map(set -> set).orElse(or);
    }

    private Expression not(RexCall call) {
        Expression operand = translate(call.getOperands().get(0));
        return operand instanceof Expression.InSet set
                ? new Expression.InSet(set.input(), set.values(), set.hasNull(), !set.negated())
                : new Expression.Call("NOT", List.of(operand), LogicalType.BOOLEAN);
    }

    private Expression caseWhen(RexCall call) {
        LogicalType type = type(call);
        List<RexNode> operands = call.getOperands();
        List<Expression> conditions = new ArrayList<>();
        List<Expression> results = new ArrayList<>();
        for (int i = 0; i + 1 < operands.size(); i += 2) {
            conditions.add(translate(operands.get(i)));
            results.add(Casting.cast(translate(operands.get(i + 1)), type));
        }
        Expression otherwise = Casting.cast(translate(operands.get(operands.size() - 1)), type);
        return new Expression.CaseWhen(conditions, results, otherwise, type);
    }

    private Expression coalesce(RexCall call) {
        LogicalType type = type(call);
        List<Expression> operands = all(call.getOperands());
        List<Expression> conditions = new ArrayList<>();
        List<Expression> results = new ArrayList<>();
        for (Expression operand : operands.subList(0, operands.size() - 1)) {
            conditions.add(new Expression.Call("IS NOT NULL", List.of(operand), LogicalType.BOOLEAN));
            results.add(Casting.cast(operand, type));
        }
        Expression last = Casting.cast(operands.get(operands.size() - 1), type);
        return new Expression.CaseWhen(conditions, results, last, type);
    }

    /** A whole number as LIMIT and OFFSET take it. */
    static Expression count(RexNode node) {
        if (node instanceof RexLiteral literal) {
            return new Expression.Literal(Literals.datum(literal, LogicalType.INTEGER));
        }
        if (node instanceof RexDynamicParam parameter) {
            return new Expression.Parameter(parameter.getIndex(), LogicalType.INTEGER);
        }
        throw unsupported("LIMIT by an expression");
    }

    static Expression zero() {
        return new Expression.Literal(Datum.ofLong(LogicalType.INTEGER, 0));
    }
}
