package dev.sneller.sql.translate;

import dev.sneller.expression.Expression;
import dev.sneller.type.Datum;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** {@code x = a OR x = b OR …} as membership. */
final class Sets {
    private Sets() {}

    /** The set, if every operand is an equality of the same expression with a constant of its type. */
    static Optional<Expression.InSet> of(Expression.Or or) {
        Set<Datum> values = new LinkedHashSet<>();
        Expression input = null;
        boolean hasNull = false;
        for (Expression operand : or.operands()) {
            if (!(operand instanceof Expression.Call call) || !call.function().equals("=")) {
                return Optional.empty();
            }
            Expression tested = call.arguments().get(0);
            if (!(call.arguments().get(1) instanceof Expression.Literal constant)
                    || input != null && !input.equals(tested)) {
                return Optional.empty();
            }
            input = tested;
            Optional<Datum> value = valueOf(constant.value(), tested);
            if (value.isEmpty()) {
                return Optional.empty();
            }
            hasNull |= value.get().isNull();
            if (!value.get().isNull()) {
                values.add(value.get());
            }
        }
        List<Datum> distinct = new ArrayList<>(values);
        return Optional.of(new Expression.InSet(input, distinct, hasNull, false));
    }

    private static Optional<Datum> valueOf(Datum constant, Expression tested) {
        if (constant.type().equals(tested.type())) {
            return Optional.of(constant);
        }
        return Constants.ofType(constant, tested.type());
    }
}
