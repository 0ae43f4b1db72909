package dev.sneller.sql.function.scalar;

import dev.sneller.expression.CastRule;
import dev.sneller.type.LogicalType;
import java.util.Optional;
import org.apache.calcite.sql.SqlFunction;
import org.apache.calcite.sql.SqlFunctionCategory;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlOperatorBinding;
import org.apache.calcite.sql.SqlSyntax;
import org.apache.calcite.sql.type.SqlTypeTransforms;
import org.apache.calcite.sql.validate.SqlMonotonicity;

/** A scalar function that the engine computes under a name of its own. Results are nullable. Made by {@link Entry}. */
public final class EngineFunction extends SqlFunction {
    private final Entry entry;

    EngineFunction(String name, Entry entry) {
        super(
                name,
                SqlKind.OTHER_FUNCTION,
                entry.result().andThen(SqlTypeTransforms.FORCE_NULLABLE),
                null,
                entry.operands(),
                SqlFunctionCategory.USER_DEFINED_FUNCTION);
        this.entry = entry;
    }

    /** The engine's name for it. */
    public String engineName() {
        return entry.engineName();
    }

    /** The arguments as documentation writes them: {@code (s, from [, length])}. */
    public String signature() {
        return entry.signature();
    }

    /** Whether numbers among its arguments are read as whole ones. */
    public boolean readsWholeNumbers() {
        return entry.readsWholeNumbers();
    }

    /** The rule by which it casts its first argument to its type when it is called without a format; empty when it is no conversion. */
    public Optional<CastRule> conversion() {
        return Optional.ofNullable(entry.conversion());
    }

    /** Whether {@link #reads} says of which types the engine takes the arguments. */
    public boolean hasReadings() {
        return entry.hasReadings();
    }

    /** The type that the engine takes an argument as; empty for that of the result. */
    public Optional<LogicalType> reads(int argument) {
        return Optional.ofNullable(entry.reads(argument));
    }

    /** What it gives, in one sentence without a full stop. */
    public String sentence() {
        return entry.sentence();
    }

    /** The name that the documentation describes; this one's own unless it is an alias. */
    public String mainName() {
        return entry.mainName();
    }

    @Override
    public boolean isDeterministic() {
        return entry.isDeterministic();
    }

    @Override
    public SqlSyntax getSyntax() {
        return entry.isOfStatement() ? SqlSyntax.FUNCTION_ID : SqlSyntax.FUNCTION;
    }

    @Override
    public boolean isDynamicFunction() {
        return entry.isOfStatement();
    }

    @Override
    public String getAllowedSignatures(String name) {
        return name + entry.signature();
    }

    @Override
    public SqlMonotonicity getMonotonicity(SqlOperatorBinding call) {
        return SqlMonotonicity.NOT_MONOTONIC;
    }
}
