package dev.sneller.sql.function;

import dev.sneller.plan.AggregateFunction;
import dev.sneller.sql.type.Operands;
import dev.sneller.sql.type.Results;
import dev.sneller.type.Datum;
import dev.sneller.type.LogicalType;
import java.util.List;
import java.util.Optional;
import org.apache.calcite.sql.SqlAggFunction;
import org.apache.calcite.sql.SqlFunctionCategory;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.type.SqlOperandTypeChecker;
import org.apache.calcite.sql.type.SqlReturnTypeInference;
import org.apache.calcite.sql.type.SqlTypeTransforms;
import org.apache.calcite.util.Optionality;

/** An aggregate by our rules of types; COUNT is Calcite's own, since its rules look for that very one. */
public final class AggregateOperator extends SqlAggFunction {
    private final AggregateFunction function;
    private final int values;
    private final List<Datum> defaults;
    private final LogicalType reads;

    private AggregateOperator(
            String name,
            SqlKind kind,
            SqlReturnTypeInference result,
            SqlOperandTypeChecker operands,
            Optionality order,
            AggregateFunction function,
            int values,
            List<Datum> defaults,
            LogicalType reads) {
        super(name, null, kind, result, null, operands, SqlFunctionCategory.NUMERIC, false, false, order);
        this.function = function;
        this.values = values;
        this.defaults = defaults;
        this.reads = reads;
    }

    /** What the engine computes. */
    public AggregateFunction engineFunction() {
        return function;
    }

    /** How many of the first arguments are of the rows; those behind them are constants. */
    public int valueArguments() {
        return values;
    }

    /** The constants where a call names none. */
    public List<Datum> defaults() {
        return defaults;
    }

    /** The type that every argument of the rows is read as; empty = its own. */
    public Optional<LogicalType> reads() {
        return Optional.ofNullable(reads);
    }

    /** The beginning of an aggregate under this name. */
    static Builder named(String name, AggregateFunction function) {
        return new Builder(name, function);
    }

    /** What differs from an aggregate over one value of any type, whose result has that type and is NULL over nothing. */
    static final class Builder {
        private final String name;
        private final AggregateFunction function;
        private SqlKind kind = SqlKind.OTHER_FUNCTION;
        private SqlReturnTypeInference result = Results.FIRST.andThen(SqlTypeTransforms.FORCE_NULLABLE);
        private SqlOperandTypeChecker operands = Operands.ANY;
        private Optionality order = Optionality.FORBIDDEN;
        private int values = 1;
        private List<Datum> defaults = List.of();
        private LogicalType reads;

        private Builder(String name, AggregateFunction function) {
            this.name = name;
            this.function = function;
        }

        /** The kind that Calcite's rules know. */
        Builder kind(SqlKind known) {
            kind = known;
            return this;
        }

        Builder takes(SqlOperandTypeChecker checker) {
            operands = checker;
            return this;
        }

        Builder gives(SqlReturnTypeInference type) {
            result = type.andThen(SqlTypeTransforms.FORCE_NULLABLE);
            return this;
        }

        Builder neverNull(SqlReturnTypeInference type) {
            result = type.andThen(SqlTypeTransforms.TO_NOT_NULLABLE);
            return this;
        }

        Builder reading(LogicalType type) {
            reads = type;
            return this;
        }

        /** @param constants for those that a call leaves out */
        Builder values(int count, Datum... constants) {
            values = count;
            defaults = List.of(constants);
            return this;
        }

        Builder ordered() {
            order = Optionality.OPTIONAL;
            return this;
        }

        AggregateOperator build() {
            return new AggregateOperator(name, kind, result, operands, order, function, values, defaults, reads);
        }
    }
}
