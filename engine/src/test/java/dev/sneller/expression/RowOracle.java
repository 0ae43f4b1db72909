package dev.sneller.expression;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sneller.type.Datum;
import dev.sneller.type.LogicalType;
import dev.sneller.vector.ColumnVector;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** Calls of functions over random batches against what boxed values give, row by row; NULL arguments give NULL. */
final class RowOracle {
    private static final int SEEDS = 60;
    private static final EvaluationContext CONTEXT = EvaluationContext.at(Instant.EPOCH);

    private final String function;
    private final LogicalType type;
    private final List<Expression> arguments;

    private RowOracle(String function, LogicalType type, List<Expression> arguments) {
        this.function = function;
        this.type = type;
        this.arguments = arguments;
    }

    /** @param arguments columns of {@link Trial}, or constants as boxed values */
    static RowOracle of(String function, LogicalType type, Object... arguments) {
        List<Expression> expressions = new ArrayList<>();
        for (Object argument : arguments) {
            expressions.add(argument instanceof Expression column ? column : constant(argument));
        }
        return new RowOracle(function, type, expressions);
    }

    private static Expression constant(Object value) {
        Datum datum = value instanceof String text
                ? Datum.of(text)
                : Datum.ofLong(LogicalType.INTEGER, ((Number) value).longValue());
        return new Expression.Literal(datum);
    }

    /** @param expected of the columns' values, constants left out */
    void gives(Function<Object[], Object> expected) {
        for (long seed = 1; seed <= SEEDS; seed++) {
            Trial trial = new Trial(seed);
            Expression call = new Expression.Call(function, arguments, type);
            ColumnVector result = ExpressionCompiler.compile(call, CONTEXT).evaluate(trial.batch, trial.selection);
            for (int i = 0; i < trial.selectedCount(); i++) {
                int row = trial.selected(i);
                Object[] values = columns(trial.row(row));
                Object wanted = Arrays.asList(values).contains(null) ? null : expected.apply(values);
                assertThat(BoxedVectors.value(result, row))
                        .as("%s of %s, seed %s row %s", call, Arrays.toString(values), seed, row)
                        .isEqualTo(wanted);
            }
        }
    }

    private Object[] columns(Object[] row) {
        return arguments.stream()
                .filter(Expression.ColumnRef.class::isInstance)
                .map(column -> row[((Expression.ColumnRef) column).index()])
                .toArray();
    }
}
