package dev.sneller.sql.function;

import dev.sneller.error.Invariant;
import dev.sneller.sql.type.Results;
import dev.sneller.type.LogicalType;
import dev.sneller.type.TypeKind;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.calcite.sql.SqlFunction;
import org.apache.calcite.sql.SqlFunctionCategory;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.type.OperandTypes;

/**
 * The implicit reading of a VARIANT beside a typed operand: a value of another class is NULL, where {@code ::} would fail.
 *
 * <p>One operator for each class of values: Calcite looks operators up by name, so the class is part of it.
 */
public final class VariantAs extends SqlFunction {
    private static final Map<TypeKind, VariantAs> BY_KIND = new EnumMap<>(TypeKind.class);

    static {
        for (LogicalType type : List.of(
                LogicalType.DOUBLE,
                LogicalType.VARCHAR,
                LogicalType.BOOLEAN,
                LogicalType.BINARY,
                LogicalType.DATE,
                LogicalType.TIME,
                LogicalType.TIMESTAMP_NTZ,
                LogicalType.TIMESTAMP_LTZ,
                LogicalType.TIMESTAMP_TZ)) {
            BY_KIND.put(type.kind(), new VariantAs(type));
        }
    }

    private final LogicalType type;

    private VariantAs(LogicalType type) {
        super(
                "VARIANT_AS " + type.kind(),
                SqlKind.OTHER_FUNCTION,
                Results.of(type),
                null,
                OperandTypes.ANY,
                SqlFunctionCategory.SYSTEM);
        this.type = type;
    }

    /** Reads the widest type of the class this type belongs to: {@code v:a > 5} must not read 5.5 as an integer. */
    public static VariantAs classOf(LogicalType type) {
        VariantAs operator = BY_KIND.get(type.kind() == TypeKind.NUMBER ? TypeKind.DOUBLE : type.kind());
        Invariant.check(operator != null, "a class of values for " + type);
        return operator;
    }

    static List<VariantAs> all() {
        return List.copyOf(BY_KIND.values());
    }

    public LogicalType type() {
        return type;
    }
}
