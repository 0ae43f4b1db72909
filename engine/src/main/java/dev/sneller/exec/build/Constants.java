package dev.sneller.exec.build;

import dev.sneller.error.ErrorCode;
import dev.sneller.error.SnellerException;
import dev.sneller.exec.operator.scan.ScanFilter;
import dev.sneller.expression.CastRule;
import dev.sneller.expression.ConstantEvaluator;
import dev.sneller.expression.EvaluationContext;
import dev.sneller.expression.Expression;
import dev.sneller.plan.ScanColumn;
import dev.sneller.plan.ScanPredicate;
import dev.sneller.predicate.ColumnPredicate;
import dev.sneller.predicate.Comparisons;
import dev.sneller.type.Datum;
import dev.sneller.type.LogicalType;
import dev.sneller.type.TypeKind;
import dev.sneller.vector.Batch;
import dev.sneller.vector.VectorBuilder;
import java.util.ArrayList;
import java.util.List;

/** What becomes fixed when a plan meets its parameters: limits, VALUES rows, the constants of scan predicates. */
final class Constants {
    /** Passes no row: what a comparison with NULL comes to. */
    private static final ColumnPredicate NOTHING = new ColumnPredicate.ValueSet(List.of(), false);

    private final EvaluationContext context;

    Constants(EvaluationContext context) {
        this.context = context;
    }

    /** A LIMIT or OFFSET; {@code otherwise} when absent or NULL. */
    long count(Expression expression, long otherwise) {
        return count("LIMIT and OFFSET", expression, otherwise);
    }

    /** @param what is counted, for the error about a negative number */
    long count(String what, Expression expression, long otherwise) {
        if (expression == null) {
            return otherwise;
        }
        Datum value = evaluate(expression, LogicalType.INTEGER);
        if (value.isNull()) {
            return otherwise;
        }
        if (!value.fitsLong() || value.low() < 0) {
            throw new SnellerException(
                    ErrorCode.INVALID_ARGUMENT, what + " must not be negative: " + value + "; give 0 or more");
        }
        return value.low();
    }

    List<ScanFilter> filters(List<ScanPredicate> predicates, List<ScanColumn> columns) {
        List<ScanFilter> filters = new ArrayList<>();
        for (ScanPredicate predicate : predicates) {
            LogicalType type = columns.get(predicate.column()).type();
            filters.add(new ScanFilter(predicate.column(), bind(predicate.condition(), type)));
        }
        return filters;
    }

    private ColumnPredicate bind(ScanPredicate.Condition condition, LogicalType type) {
        if (condition instanceof ScanPredicate.Condition.Fixed fixed) {
            return fixed.predicate();
        }
        ScanPredicate.Condition.Bound bound = (ScanPredicate.Condition.Bound) condition;
        // A number is compared as it is: it may have more digits than the column.
        LogicalType given = bound.constant().type();
        boolean areNumbers = type.kind() == TypeKind.NUMBER && given.kind() == TypeKind.NUMBER;
        Datum value = evaluate(bound.constant(), areNumbers ? given : type);
        return value.isNull() ? NOTHING : Comparisons.of(bound.operator(), value, type);
    }

    /** The rows in batches of at most 2,048. */
    List<Batch> batches(List<List<Expression>> rows, List<LogicalType> types) {
        List<Batch> batches = new ArrayList<>();
        for (int from = 0; from < rows.size(); from += Batch.MAX_ROWS) {
            List<List<Expression>> slice = rows.subList(from, Math.min(rows.size(), from + Batch.MAX_ROWS));
            Batch batch = new Batch(types.size());
            for (int c = 0; c < types.size(); c++) {
                List<Datum> values = new ArrayList<>(slice.size());
                for (List<Expression> row : slice) {
                    values.add(evaluate(row.get(c), types.get(c)));
                }
                batch.column(c, VectorBuilder.of(types.get(c), values));
            }
            batch.rows(slice.size(), null);
            batches.add(batch);
        }
        return batches;
    }

    List<Batch> oneNumber(long value) {
        Batch batch = new Batch(1);
        batch.column(0, VectorBuilder.of(LogicalType.INTEGER, List.of(Datum.ofLong(LogicalType.INTEGER, value))));
        batch.rows(1, null);
        return List.of(batch);
    }

    /** The value of a constant expression as a type. */
    Datum evaluate(Expression expression, LogicalType type) {
        Expression typed =
                expression.type().equals(type) ? expression : new Expression.Cast(expression, type, CastRule.STRICT);
        return ConstantEvaluator.evaluate(typed, context);
    }
}
