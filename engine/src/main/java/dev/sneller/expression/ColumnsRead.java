package dev.sneller.expression;

import java.util.BitSet;
import java.util.List;

/** Which columns of their input expressions read. */
public final class ColumnsRead implements Expression.Visitor<Void> {
    private final BitSet columns = new BitSet();

    private ColumnsRead() {}

    public static BitSet by(List<Expression> expressions) {
        ColumnsRead read = new ColumnsRead();
        read.all(expressions);
        return read.columns;
    }

    private Void all(List<Expression> expressions) {
        expressions.forEach(expression -> expression.accept(this));
        return null;
    }

    @Override
    public Void column(Expression.ColumnRef column) {
        columns.set(column.index());
        return null;
    }

    @Override
    public Void literal(Expression.Literal literal) {
        return null;
    }

    @Override
    public Void parameter(Expression.Parameter parameter) {
        return null;
    }

    @Override
    public Void call(Expression.Call call) {
        return all(call.arguments());
    }

    @Override
    public Void cast(Expression.Cast cast) {
        return cast.input().accept(this);
    }

    @Override
    public Void path(Expression.PathGet path) {
        return path.input().accept(this);
    }

    @Override
    public Void and(Expression.And and) {
        return all(and.operands());
    }

    @Override
    public Void or(Expression.Or or) {
        return all(or.operands());
    }

    @Override
    public Void caseWhen(Expression.CaseWhen choice) {
        all(choice.conditions());
        all(choice.results());
        return choice.otherwise().accept(this);
    }

    @Override
    public Void inSet(Expression.InSet set) {
        return set.input().accept(this);
    }

    /** The body reads columns of its own. */
    @Override
    public Void lambda(Expression.Lambda lambda) {
        all(lambda.arguments());
        return all(lambda.captured());
    }
}
