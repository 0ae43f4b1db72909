package dev.sneller.expression.prune;

import dev.sneller.error.SnellerException;
import dev.sneller.expression.ConstantEvaluator;
import dev.sneller.expression.EvaluationContext;
import dev.sneller.expression.Expression;
import dev.sneller.predicate.ColumnPredicate;
import dev.sneller.predicate.ColumnPredicate.Conjunction;
import dev.sneller.predicate.ColumnPredicate.Disjunction;
import dev.sneller.predicate.ColumnPredicate.NullTest;
import dev.sneller.predicate.ColumnPredicate.ValueRange;
import dev.sneller.predicate.ColumnPredicate.ValueSet;
import dev.sneller.predicate.TextPrefix;
import dev.sneller.type.Datum;
import dev.sneller.type.LogicalType;
import dev.sneller.type.TypeKind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Predicates of a function's result as predicates of its operand. */
final class Preimages {
    /** More values than these are taken for the range they lie in. */
    private static final int SMALL_SET = 16;

    private static final Set<String> BEGINNINGS = Set.of("LEFT", "SUBSTR", "SUBSTRING");

    private final EvaluationContext context;

    Preimages(EvaluationContext context) {
        this.context = context;
    }

    /** What the operand passes wherever the result passes what is asked. */
    record Before(Expression operand, ColumnPredicate predicate) {}

    /** Empty when nothing is known. */
    Optional<Before> of(Expression expression, ColumnPredicate asked) {
        Optional<Monotone> monotone = Monotone.of(expression);
        if (monotone.isPresent()) {
            Monotone function = monotone.get();
            return Inversion.of(function, context)
                    .flatMap(inversion -> asked.accept(new Pull(inversion::range, function.isTotal())))
                    .map(predicate -> new Before(function.operand(), predicate));
        }
        return expression instanceof Expression.Call call && isBeginning(call)
                ? asked.accept(new Pull(range -> beginning(call, range), false))
                        .map(predicate -> new Before(call.arguments().get(0), predicate))
                : Optional.empty();
    }

    /** Whether the call is the first characters of a text. */
    private static boolean isBeginning(Expression.Call call) {
        int arguments = call.arguments().size();
        return BEGINNINGS.contains(call.function())
                && call.type().kind() == call.arguments().get(0).type().kind()
                && !(call.arguments().get(0) instanceof Expression.Literal)
                && call.arguments().subList(1, arguments).stream().allMatch(Preimages::isPositive)
                && (call.function().equals("LEFT")
                        ? arguments == 2
                        : arguments == 3 && isOne(call.arguments().get(1)));
    }

    private static boolean isPositive(Expression argument) {
        return argument instanceof Expression.Literal literal
                && !literal.value().isNull()
                && literal.value().type().kind() == TypeKind.NUMBER
                && literal.value().unscaled().signum() > 0;
    }

    private static boolean isOne(Expression argument) {
        return ((Expression.Literal) argument).value().decimal().compareTo(BigDecimal.ONE) == 0;
    }

    /** A text is not less than its beginning, and less than all that begin with something greater. */
    private Optional<ColumnPredicate> beginning(Expression.Call call, ValueRange range) {
        LogicalType type = call.arguments().get(0).type();
        Optional<Datum> end = range.high() == null
                ? Optional.empty()
                : TextPrefix.after(beginning(call, range.high()).bytes(), type);
        return range.low() == null && end.isEmpty()
                ? Optional.empty()
                : Optional.of(new ValueRange(range.low(), range.lowInclusive(), end.orElse(null), false, false));
    }

    private Datum beginning(Expression.Call call, Datum of) {
        List<Expression> arguments = new ArrayList<>(call.arguments());
        arguments.set(0, new Expression.Literal(of));
        try {
            return ConstantEvaluator.evaluate(new Expression.Call(call.function(), arguments, call.type()), context);
        } catch (SnellerException isNotKnown) {
            return of;
        }
    }

    /** Takes predicates apart into ranges, and puts what comes before these together again. */
    private record Pull(Function<ValueRange, Optional<ColumnPredicate>> ranges, boolean isTotal)
            implements ColumnPredicate.Visitor<Optional<ColumnPredicate>> {
        @Override
        public Optional<ColumnPredicate> range(ValueRange range) {
            if (!range.negated()) {
                return ranges.apply(range);
            }
            List<ColumnPredicate> sides = new ArrayList<>();
            if (range.low() != null) {
                sides.add(ValueRange.atMost(range.low(), !range.lowInclusive()));
            }
            if (range.high() != null) {
                sides.add(ValueRange.atLeast(range.high(), !range.highInclusive()));
            }
            return any(sides);
        }

        @Override
        public Optional<ColumnPredicate> set(ValueSet set) {
            List<Datum> values = set.values();
            if (set.negated()) {
                return Optional.of(new NullTest(false));
            }
            if (values.isEmpty()) {
                return Optional.of(set);
            }
            return values.size() <= SMALL_SET
                    ? any(values.stream().map(ValueRange::equal).toList())
                    : ranges.apply(new ValueRange(values.get(0), true, values.get(values.size() - 1), true, false));
        }

        @Override
        public Optional<ColumnPredicate> nullTest(NullTest test) {
            return isTotal || !test.wantsNull() ? Optional.of(test) : Optional.empty();
        }

        @Override
        public Optional<ColumnPredicate> conjunction(Conjunction conjunction) {
            List<ColumnPredicate> known = conjunction.members().stream()
                    .flatMap(member -> member.accept(this).stream())
                    .toList();
            return known.isEmpty() ? Optional.empty() : Optional.of(new Conjunction(known));
        }

        @Override
        public Optional<ColumnPredicate> disjunction(Disjunction disjunction) {
            return any(disjunction.members());
        }

        private Optional<ColumnPredicate> any(List<? extends ColumnPredicate> members) {
            List<ColumnPredicate> known = members.stream()
                    .flatMap(member -> member.accept(this).stream())
                    .toList();
            if (known.isEmpty() || known.size() < members.size()) {
                return Optional.empty();
            }
            return Optional.of(known.size() == 1 ? known.get(0) : new Disjunction(known));
        }
    }
}
