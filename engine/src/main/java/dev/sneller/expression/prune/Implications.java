package dev.sneller.expression.prune;

import dev.sneller.expression.ConstantFolder;
import dev.sneller.expression.EvaluationContext;
import dev.sneller.expression.Expression;
import dev.sneller.predicate.ColumnPredicate;
import dev.sneller.predicate.ColumnPredicate.NullTest;
import dev.sneller.predicate.ColumnPredicate.ValueRange;
import dev.sneller.predicate.ColumnPredicate.ValueSet;
import dev.sneller.predicate.Comparisons;
import dev.sneller.predicate.TextPrefix;
import dev.sneller.predicate.ZoneTest;
import dev.sneller.type.Datum;
import dev.sneller.type.DatumOrder;
import dev.sneller.type.LogicalType;
import dev.sneller.type.TypeKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What holds of columns wherever a condition is true: tests that follow from it, empty where nothing does. */
public final class Implications {
    private final Preimages preimages;

    private Implications(EvaluationContext context) {
        this.preimages = new Preimages(context);
    }

    /** Tests that hold for every row for which the condition is true, its constants and parameters bound. */
    public static List<ZoneTest> of(Expression condition, EvaluationContext context) {
        if (!Stability.isStable(condition)) {
            return List.of();
        }
        Expression folded = ConstantFolder.fold(condition, context);
        Optional<ZoneTest> implied = new Implications(context).implied(folded, true);
        return implied.map(test -> test instanceof ZoneTest.All all ? all.members() : List.of(test))
                .orElse(List.of());
    }

    /** @param truth whether the condition is true or false; where it is NULL neither */
    private Optional<ZoneTest> implied(Expression condition, boolean truth) {
        return condition.accept(new Truth(truth));
    }

    private final class Truth implements Expression.Visitor<Optional<ZoneTest>> {
        private final boolean truth;

        Truth(boolean truth) {
            this.truth = truth;
        }

        @Override
        public Optional<ZoneTest> column(Expression.ColumnRef column) {
            return column.type().kind() == TypeKind.BOOLEAN
                    ? demanded(column, ValueRange.equal(Datum.of(truth)))
                    : Optional.empty();
        }

        @Override
        public Optional<ZoneTest> literal(Expression.Literal literal) {
            boolean holds = !literal.value().isNull() && literal.value().booleanValue() == truth;
            return holds ? Optional.empty() : ZoneTests.never();
        }

        @Override
        public Optional<ZoneTest> parameter(Expression.Parameter parameter) {
            return Optional.empty();
        }

        @Override
        public Optional<ZoneTest> and(Expression.And and) {
            List<Optional<ZoneTest>> operands = each(and.operands());
            return truth ? ZoneTests.all(operands) : ZoneTests.any(operands);
        }

        @Override
        public Optional<ZoneTest> or(Expression.Or or) {
            List<Optional<ZoneTest>> operands = each(or.operands());
            return truth ? ZoneTests.any(operands) : ZoneTests.all(operands);
        }

        private List<Optional<ZoneTest>> each(List<Expression> operands) {
            return operands.stream().map(operand -> implied(operand, truth)).toList();
        }

        @Override
        public Optional<ZoneTest> cast(Expression.Cast cast) {
            return Optional.empty();
        }

        @Override
        public Optional<ZoneTest> path(Expression.PathGet path) {
            return Optional.empty();
        }

        @Override
        public Optional<ZoneTest> caseWhen(Expression.CaseWhen caseWhen) {
            return branches(caseWhen, result -> implied(result, truth));
        }

        @Override
        public Optional<ZoneTest> inSet(Expression.InSet set) {
            boolean wantsMember = truth != set.negated();
            if (!wantsMember && set.hasNull()) {
                return ZoneTests.never();
            }
            if (!isOrdered(set.input().type())) {
                return Optional.empty();
            }
            List<Datum> sorted =
                    set.values().stream().sorted(DatumOrder::compare).toList();
            return demanded(set.input(), new ValueSet(sorted, !wantsMember));
        }

        @Override
        public Optional<ZoneTest> lambda(Expression.Lambda lambda) {
            return Optional.empty();
        }

        @Override
        public Optional<ZoneTest> call(Expression.Call call) {
            Expression first =
                    call.arguments().isEmpty() ? null : call.arguments().get(0);
            return switch (call.function()) {
                case "NOT" -> implied(first, !truth);
                case "IS NULL" -> demanded(first, new NullTest(truth));
                case "IS NOT NULL" -> demanded(first, new NullTest(!truth));
                case "IS TRUE" -> truth ? implied(first, true) : Optional.empty();
                case "IS FALSE" -> truth ? implied(first, false) : Optional.empty();
                case "IS NOT TRUE" -> truth ? Optional.empty() : implied(first, true);
                case "IS NOT FALSE" -> truth ? Optional.empty() : implied(first, false);
                case "=", "<>", "<", "<=", ">", ">=" -> comparison(call);
                case "LIKE", "STARTSWITH" -> truth ? prefix(call) : Optional.empty();
                default -> Optional.empty();
            };
        }

        private Optional<ZoneTest> comparison(Expression.Call call) {
            String operator = truth ? call.function() : Comparisons.negated(call.function());
            Expression left = call.arguments().get(0);
            Expression right = call.arguments().get(1);
            if (right instanceof Expression.Literal constant) {
                return compared(left, operator, constant.value());
            }
            return left instanceof Expression.Literal constant
                    ? compared(right, Comparisons.mirrored(operator), constant.value())
                    : Optional.empty();
        }
    }

    private Optional<ZoneTest> compared(Expression tested, String operator, Datum constant) {
        LogicalType type = tested.type();
        if (constant.isNull()) {
            return ZoneTests.never();
        }
        return type.kind() == constant.type().kind() && isOrdered(type)
                ? demanded(tested, Comparisons.of(operator, constant, type))
                : Optional.empty();
    }

    /** Whether constants of the type bound it as zone maps do. */
    private static boolean isOrdered(LogicalType type) {
        return !type.kind().isSemiStructured() && type.kind() != TypeKind.TIMESTAMP_TZ;
    }

    private Optional<ZoneTest> prefix(Expression.Call call) {
        boolean isPlain = call.arguments().size() == 2
                && call.arguments().get(0).type().kind() == TypeKind.VARCHAR
                && call.arguments().get(1).type().kind() == TypeKind.VARCHAR
                && call.arguments().get(1) instanceof Expression.Literal literal
                && !literal.value().isNull();
        if (!isPlain) {
            return Optional.empty();
        }
        String text = ((Expression.Literal) call.arguments().get(1)).value().text();
        String prefix = call.function().equals("LIKE") ? TextPrefix.ofPattern(text) : text;
        Expression tested = call.arguments().get(0);
        return TextPrefix.startsWith(prefix, tested.type()).flatMap(range -> demanded(tested, range));
    }

    /** What holds where the value of an expression passes a predicate. */
    private Optional<ZoneTest> demanded(Expression tested, ColumnPredicate predicate) {
        if (tested instanceof Expression.ColumnRef column) {
            return Optional.of(new ZoneTest.OfColumn(column.index(), predicate));
        }
        if (tested instanceof Expression.Literal literal) {
            return ZoneTests.ofConstant(literal.value(), predicate);
        }
        if (tested instanceof Expression.CaseWhen caseWhen) {
            return branches(caseWhen, result -> demanded(result, predicate));
        }
        return preimages.of(tested, predicate).flatMap(before -> demanded(before.operand(), before.predicate()));
    }

    /** Some branch is taken: its condition is true and its result is as demanded. */
    private Optional<ZoneTest> branches(
            Expression.CaseWhen caseWhen, Function<Expression, Optional<ZoneTest>> demanded) {
        List<Optional<ZoneTest>> branches = new ArrayList<>();
        List<Optional<ZoneTest>> last = new ArrayList<>();
        for (int i = 0; i < caseWhen.conditions().size(); i++) {
            Expression condition = caseWhen.conditions().get(i);
            branches.add(ZoneTests.all(List.of(
                    implied(condition, true), demanded.apply(caseWhen.results().get(i)))));
            last.add(isNeverNull(condition) ? implied(condition, false) : Optional.empty());
        }
        last.add(demanded.apply(caseWhen.otherwise()));
        branches.add(ZoneTests.all(last));
        return ZoneTests.any(branches);
    }

    /** Whether what is not true is false. */
    private static boolean isNeverNull(Expression condition) {
        return condition instanceof Expression.Call call && call.function().startsWith("IS ");
    }
}
