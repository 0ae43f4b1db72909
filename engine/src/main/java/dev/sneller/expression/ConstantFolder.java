package dev.sneller.expression;

import dev.sneller.error.SnellerException;
import java.util.List;

/** Replaces parts without columns by their values. A part that fails stays as it is and fails when a row needs it, if ever. */
public final class ConstantFolder {
    private ConstantFolder() {}

    /** An equal expression whose constant parts, parameters included, are literals. */
    public static Expression fold(Expression expression, EvaluationContext context) {
        return expression.accept(new Folder(context));
    }

    private record Folder(EvaluationContext context) implements Expression.Visitor<Expression> {
        @Override
        public Expression column(Expression.ColumnRef column) {
            return column;
        }

        @Override
        public Expression literal(Expression.Literal literal) {
            return literal;
        }

        @Override
        public Expression parameter(Expression.Parameter parameter) {
            return new Expression.Literal(ConstantEvaluator.evaluate(parameter, context));
        }

        @Override
        public Expression call(Expression.Call call) {
            List<Expression> arguments = all(call.arguments());
            Expression.Call folded = new Expression.Call(call.function(), arguments, call.type());
            return FunctionRegistry.isByChance(call) ? folded : valueOr(folded, arguments);
        }

        @Override
        public Expression cast(Expression.Cast cast) {
            Expression input = cast.input().accept(this);
            return valueOr(new Expression.Cast(input, cast.type(), cast.rule()), List.of(input));
        }

        @Override
        public Expression path(Expression.PathGet path) {
            Expression input = path.input().accept(this);
            return valueOr(new Expression.PathGet(input, path.path()), List.of(input));
        }

        @Override
        public Expression and(Expression.And and) {
            List<Expression> operands = all(and.operands());
            return valueOr(new Expression.And(operands), operands);
        }

        @Override
        public Expression or(Expression.Or or) {
            List<Expression> operands = all(or.operands());
            return valueOr(new Expression.Or(operands), operands);
        }

        @Override
        public Expression caseWhen(Expression.CaseWhen caseWhen) {
            List<Expression> conditions = all(caseWhen.conditions());
            List<Expression> results = all(caseWhen.results());
            Expression otherwise = caseWhen.otherwise().accept(this);
            Expression folded = new Expression.CaseWhen(conditions, results, otherwise, caseWhen.type());
            boolean isConstant = areLiterals(conditions) && areLiterals(results) && areLiterals(List.of(otherwise));
            return isConstant ? valueOr(folded, List.of()) : folded;
        }

        @Override
        public Expression inSet(Expression.InSet set) {
            Expression input = set.input().accept(this);
            return valueOr(new Expression.InSet(input, set.values(), set.hasNull(), set.negated()), List.of(input));
        }

        /** The body may ask for another value each time, as RANDOM does. */
        @Override
        public Expression lambda(Expression.Lambda lambda) {
            return new Expression.Lambda(
                    lambda.kind(), all(lambda.arguments()), all(lambda.captured()), lambda.body(), lambda.type());
        }

        private List<Expression> all(List<Expression> expressions) {
            return expressions.stream().map(e -> e.accept(this)).toList();
        }

        private Expression valueOr(Expression expression, List<Expression> parts) {
            if (!areLiterals(parts)) {
                return expression;
            }
            try {
                return new Expression.Literal(ConstantEvaluator.evaluate(expression, context));
            } catch (SnellerException failsWhenNeeded) {
                return expression;
            }
        }

        private static boolean areLiterals(List<Expression> expressions) {
            return expressions.stream().allMatch(Expression.Literal.class::isInstance);
        }
    }
}
