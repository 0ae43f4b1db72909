package dev.sneller.session.dml;

import dev.sneller.error.ErrorCode;
import dev.sneller.error.SnellerException;
import dev.sneller.expression.Expression;
import java.util.List;

/** Rewrites expressions over parameters into ones over columns: parameter {@code i} is the input's column {@code first + i}. */
record ParametersAsColumns(int first) implements Expression.Visitor<Expression> {
    List<Expression> all(List<Expression> expressions) {
        return expressions.stream().map(expression -> expression.accept(this)).toList();
    }

    @Override
    public Expression parameter(Expression.Parameter parameter) {
        return new Expression.ColumnRef(first + parameter.index(), parameter.type());
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
        return new Expression.Cast(cast.input().accept(this), cast.type(), cast.rule());
    }

    @Override
    public Expression path(Expression.PathGet path) {
        return new Expression.PathGet(path.input().accept(this), path.path());
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
                all(choice.conditions()),
                all(choice.results()),
                choice.otherwise().accept(this),
                choice.type());
    }

    /** Parameters inside of the body would be columns of another row. */
    @Override
    public Expression lambda(Expression.Lambda lambda) {
        throw new SnellerException(
                ErrorCode.UNSUPPORTED, "a lambda in a statement that is run for many values is not supported yet");
    }

    @Override
    public Expression inSet(Expression.InSet set) {
        return new Expression.InSet(set.input().accept(this), set.values(), set.hasNull(), set.negated());
    }
}
