package dev.sneller.plan;

import dev.sneller.expression.Expression;
import dev.sneller.predicate.ColumnPredicate;

/** A condition of one scan column: the scan skips by it and yields only rows that pass. */
public record ScanPredicate(int column, Condition condition) {
    /** A predicate against constants, or one whose constants are bound at execution. */
    public sealed interface Condition {
        /** Fixed when planned. */
        record Fixed(ColumnPredicate predicate) implements Condition {}

        /** {@code column op constant} where the constant is an expression over parameters; op is one of = <> < <= > >=. */
        record Bound(String operator, Expression constant) implements Condition {}
    }
}
