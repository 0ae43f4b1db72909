package dev.sneller.expression.prune;

import dev.sneller.expression.Expression;
import java.util.List;
import java.util.Set;

/** Whether an expression has one value for equal columns: what draws random numbers or counts rows has none. */
final class Stability implements Expression.Visitor<Boolean> {
    private static final Stability VISITOR = new Stability();
    private static final Set<String> UNSTABLE = Set.of("RANDOM", "RANDSTR", "UNIFORM", "NORMAL", "ZIPF");

    private Stability() {}

    static boolean isStable(Expression expression) {
        return expression.accept(VISITOR);
    }

    private boolean all(List<Expression> expressions) {
        return expressions.stream().allMatch(Stability::isStable);
    }

    @Override
    public Boolean column(Expression.ColumnRef column) {
        return true;
    }

    @Override
    public Boolean literal(Expression.Literal literal) {
        return true;
    }

    @Override
    public Boolean parameter(Expression.Parameter parameter) {
        return true;
    }

    /** Of the functions without arguments those of the statement's time are the same for all rows. */
    @Override
    public Boolean call(Expression.Call call) {
        boolean isFixed = !call.arguments().isEmpty() || call.function().startsWith("CURRENT_");
        return isFixed && !UNSTABLE.contains(call.function()) && all(call.arguments());
    }

    @Override
    public Boolean cast(Expression.Cast cast) {
        return isStable(cast.input());
    }

    @Override
    public Boolean path(Expression.PathGet path) {
        return isStable(path.input());
    }

    @Override
    public Boolean and(Expression.And and) {
        return all(and.operands());
    }

    @Override
    public Boolean or(Expression.Or or) {
        return all(or.operands());
    }

    @Override
    public Boolean caseWhen(Expression.CaseWhen caseWhen) {
        return all(caseWhen.conditions()) && all(caseWhen.results()) && isStable(caseWhen.otherwise());
    }

    @Override
    public Boolean inSet(Expression.InSet set) {
        return isStable(set.input());
    }

    @Override
    public Boolean lambda(Expression.Lambda lambda) {
        return all(lambda.arguments()) && all(lambda.captured()) && isStable(lambda.body());
    }
}
