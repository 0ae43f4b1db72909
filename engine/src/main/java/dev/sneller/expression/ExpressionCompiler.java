package dev.sneller.expression;

import dev.sneller.error.ErrorCode;
import dev.sneller.error.SnellerException;
import dev.sneller.expression.batch.StrictCall;
import dev.sneller.expression.cast.Casts;
import dev.sneller.expression.function.CallSite;
import dev.sneller.expression.lambda.LambdaEvaluators;
import dev.sneller.type.Datum;
import dev.sneller.variant.PathEvaluator;
import java.util.ArrayList;
import java.util.List;

/**
 * Turns expressions into evaluators of one thread. Parts without columns are computed once, here; those that would fail are left to
 * fail when a row needs them.
 */
public final class ExpressionCompiler {
    private ExpressionCompiler() {}

    /** An evaluator for one thread; compile once per thread, not per batch. */
    public static Evaluator compile(Expression expression, EvaluationContext context) {
        return build(ConstantFolder.fold(expression, context), context);
    }

    /** A filter by a BOOLEAN expression for one thread. */
    public static RowFilter compileFilter(Expression condition, EvaluationContext context) {
        Expression folded = ConstantFolder.fold(condition, context);
        List<Evaluator> conjuncts = new ArrayList<>();
        collectConjuncts(folded, context, conjuncts);
        return new TruthFilter(conjuncts);
    }

    private static void collectConjuncts(Expression condition, EvaluationContext context, List<Evaluator> conjuncts) {
        if (condition instanceof Expression.And and) {
            and.operands().forEach(operand -> collectConjuncts(operand, context, conjuncts));
        } else {
            conjuncts.add(build(condition, context));
        }
    }

    /** Without folding. */
    static Evaluator build(Expression expression, EvaluationContext context) {
        return expression.accept(new Builder(context));
    }

    private record Builder(EvaluationContext context) implements Expression.Visitor<Evaluator> {
        @Override
        public Evaluator column(Expression.ColumnRef column) {
            return Operands.column(column.index());
        }

        @Override
        public Evaluator literal(Expression.Literal literal) {
            return Operands.constant(literal.value());
        }

        @Override
        public Evaluator parameter(Expression.Parameter parameter) {
            if (parameter.index() >= context.parameters().size()) {
                throw new SnellerException(
                        ErrorCode.MISSING_PARAMETER,
                        "parameter " + (parameter.index() + 1)
                                + " of the statement has no value. Set it before executing");
            }
            Datum value = context.parameters().get(parameter.index());
            Evaluator constant = Operands.constant(value);
            return value.type().equals(parameter.type())
                    ? constant
                    : Casts.bind(constant, value.type(), parameter.type(), CastRule.STRICT, context);
        }

        @Override
        public Evaluator call(Expression.Call call) {
            return FunctionRegistry.family(call.function()).bind(new CallSite(call, all(call.arguments()), context));
        }

        @Override
        public Evaluator cast(Expression.Cast cast) {
            Evaluator input = cast.input().accept(this);
            return Casts.bind(input, cast.input().type(), cast.type(), cast.rule(), context);
        }

        @Override
        public Evaluator path(Expression.PathGet path) {
            PathEvaluator steps = new PathEvaluator(path.path());
            return new StrictCall(path.type(), List.of(path.input().accept(this)), false, () -> new PathRead(steps));
        }

        @Override
        public Evaluator and(Expression.And and) {
            return new Connective(all(and.operands()), false);
        }

        @Override
        public Evaluator or(Expression.Or or) {
            return new Connective(all(or.operands()), true);
        }

        @Override
        public Evaluator caseWhen(Expression.CaseWhen caseWhen) {
            return new CaseEvaluator(
                    all(caseWhen.conditions()),
                    all(caseWhen.results()),
                    caseWhen.otherwise().accept(this),
                    caseWhen.type());
        }

        @Override
        public Evaluator inSet(Expression.InSet set) {
            return Membership.bind(set, set.input().accept(this));
        }

        @Override
        public Evaluator lambda(Expression.Lambda lambda) {
            return LambdaEvaluators.bind(
                    lambda, all(lambda.arguments()), all(lambda.captured()), compile(lambda.body(), context));
        }

        private List<Evaluator> all(List<Expression> expressions) {
            return expressions.stream().map(e -> e.accept(this)).toList();
        }
    }
}
