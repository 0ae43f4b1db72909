package dev.sneller.sql.translate;

import dev.sneller.error.ErrorCode;
import dev.sneller.error.SnellerException;
import dev.sneller.plan.AggregateFunction;
import dev.sneller.plan.SortKey;
import dev.sneller.sql.function.AggregateOperator;
import dev.sneller.sql.type.TypeMapping;
import dev.sneller.type.Datum;
import dev.sneller.type.LogicalType;
import dev.sneller.type.TypeKind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.core.Filter;
import org.apache.calcite.rel.core.Project;
import org.apache.calcite.rel.core.Sort;
import org.apache.calcite.rel.core.Values;
import org.apache.calcite.rex.RexCall;
import org.apache.calcite.rex.RexInputRef;
import org.apache.calcite.rex.RexLiteral;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.sql.SqlKind;

/** The constants of one aggregate call, looked up below it and checked. */
final class AggregateConstants {
    private static final LogicalType COUNT = LogicalType.number(18, 0);
    /** Counters and values of APPROX_TOP_K, values beside a key. */
    private static final long MOST = 1_000_000;

    private final AggregateOperator operator;
    private final List<Datum> given = new ArrayList<>();

    /** @param columns of {@code node} that stand for the constants */
    AggregateConstants(AggregateOperator operator, RelNode node, List<Integer> columns) {
        this.operator = operator;
        for (int column : columns) {
            RexLiteral literal = literal(node, column);
            given.add(Literals.datum(literal, TypeMapping.toLogical(literal.getType())));
        }
    }

    private RexLiteral literal(RelNode node, int column) {
        if (node instanceof Project project) {
            RexNode value = project.getProjects().get(column);
            while (value instanceof RexCall cast && cast.isA(SqlKind.CAST)) {
                value = cast.getOperands().get(0);
            }
            if (value instanceof RexLiteral literal && !literal.isNull()) {
                return literal;
            }
            if (value instanceof RexInputRef ref) {
                return literal(project.getInput(), ref.getIndex());
            }
        } else if (node instanceof Filter || node instanceof Sort) {
            return literal(node.getInput(0), column);
        } else if (node instanceof Values values) {
            List<RexLiteral> rows = values.getTuples().stream()
                    .map(row -> row.get(column))
                    .distinct()
                    .toList();
            if (rows.size() == 1 && !rows.get(0).isNull()) {
                return rows.get(0);
            }
        }
        throw new SnellerException(
                ErrorCode.ARGUMENT_NOT_CONSTANT, "the last arguments of " + operator.getName() + " must be constants");
    }

    List<Datum> values() {
        List<Datum> all = new ArrayList<>(given);
        all.addAll(operator.defaults()
                .subList(
                        Math.min(given.size(), operator.defaults().size()),
                        operator.defaults().size()));
        return switch (operator.engineFunction()) {
            case PERCENTILE_CONT, PERCENTILE_DISC -> List.of(fraction(all.get(0)));
            case APPROX_PERCENTILE -> {
                all.set(0, Datum.of(number(fraction(all.get(0))).doubleValue()));
                yield all;
            }
            case APPROX_TOP_K, MIN_BY, MAX_BY -> all.stream().map(this::count).toList();
            default -> all;
        };
    }

    /** What the constants say about order: percentiles from the top, and values beside their keys. */
    List<SortKey> order(List<Integer> arguments) {
        AggregateFunction function = operator.engineFunction();
        return switch (function) {
            case PERCENTILE_CONT, PERCENTILE_DISC ->
                given.size() > 1 && given.get(1).booleanValue()
                        ? List.of(new SortKey(arguments.get(0), true, false))
                        : List.of();
            case MIN_BY, MAX_BY ->
                given.isEmpty()
                        ? List.of()
                        : List.of(new SortKey(arguments.get(1), function == AggregateFunction.MAX_BY, false));
            default -> List.of();
        };
    }

    private Datum fraction(Datum value) {
        BigDecimal fraction = number(value);
        if (fraction.signum() < 0 || fraction.compareTo(BigDecimal.ONE) > 0) {
            throw outOfRange("a percentile", value, "0 and 1");
        }
        return value;
    }

    private Datum count(Datum value) {
        BigDecimal count = number(value);
        if (count.stripTrailingZeros().scale() > 0
                || count.signum() <= 0
                || count.compareTo(BigDecimal.valueOf(MOST)) > 0) {
            throw outOfRange(operator.getName(), value, "1 and " + MOST);
        }
        return Datum.ofLong(COUNT, count.longValueExact());
    }

    private static BigDecimal number(Datum value) {
        return value.type().kind() == TypeKind.DOUBLE ? BigDecimal.valueOf(value.doubleValue()) : value.decimal();
    }

    private static SnellerException outOfRange(String what, Datum value, String range) {
        return new SnellerException(
                ErrorCode.INVALID_ARGUMENT, what + " takes a constant between " + range + ", not " + value);
    }
}
