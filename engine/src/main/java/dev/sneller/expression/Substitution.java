package dev.sneller.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * An equal expression in which parameters are replaced.
 *
 * @param replacement over the columns of the expression
 */
public record Substitution(Function<Expression.Parameter, Expression> replacement)
        implements Expression.Visitor<Expression> {
    /** All of them, replaced. */
    public List<Expression> all(List<Expression> expressions) {
        return expressions.stream().map(this::of).toList();
    }

    public Expression of(Expression expression) {
        return expression.accept(this);
    }

    @Override
    public Expression parameter(Expression.Parameter parameter) {
        return replacement.apply(parameter);
    }

    @Override
    public Expression column(Expression.ColumnRef column) {
        return column;
    }

    @Override
    public Expression literal(Expression.Literal literal) {
        return literal;
    }

    @Override
    public Expression call(Expression.Call call) {
        return new Expression.Call(call.function(), all(call.arguments()), call.type());
    }

    @Override
    public Expression cast(Expression.Cast cast) {
        return new Expression.Cast(of(cast.input()), cast.type(), cast.rule());
    }

    @Override
    public Expression path(Expression.PathGet path) {
        return new Expression.PathGet(of(path.input()), path.path());
    }

    @Override
    public Expression and(Expression.And and) {
        return new Expression.And(all(and.operands()));
    }

    @Override
    public Expression or(Expression.Or or) {
        return new Expression.Or(all(or.operands()));
    }

    @Override
    public Expression caseWhen(Expression.CaseWhen choice) {
        return new Expression.CaseWhen(
                all(choice.conditions()), all(choice.results()), of(choice.otherwise()), choice.type());
    }

    @Override
    public Expression inSet(Expression.InSet set) {
        return new Expression.InSet(of(set.input()), set.values(), set.hasNull(), set.negated());
    }

    /** The body has columns of its own: what a parameter in it becomes is captured. */
    @Override
    public Expression lambda(Expression.Lambda lambda) {
        List<Expression> captured = new ArrayList<>(all(lambda.captured()));
        Substitution inside = new Substitution(parameter -> {
            Expression outside = replacement.apply(parameter);
            if (outside instanceof Expression.Parameter || outside instanceof Expression.Literal) {
                return outside;
            }
            captured.add(outside);
            return new Expression.ColumnRef(lambda.kind().parameterCount() + captured.size() - 1, outside.type());
        });
        Expression body = inside.of(lambda.body());
        return new Expression.Lambda(lambda.kind(), all(lambda.arguments()), captured, body, lambda.type());
    }
}
