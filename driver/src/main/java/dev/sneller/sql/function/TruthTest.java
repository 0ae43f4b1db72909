package dev.sneller.sql.function;

import dev.sneller.error.Invariant;
import org.apache.calcite.sql.SqlFunction;
import org.apache.calcite.sql.SqlFunctionCategory;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.type.OperandTypes;
import org.apache.calcite.sql.type.ReturnTypes;

/**
 * IS [NOT] TRUE and IS [NOT] FALSE as Calcite must not see them: where it may take UNKNOWN for TRUE, it drops an IS NOT NULL beside a
 * comparison, and decides comparisons of truth values.
 */
public final class TruthTest extends SqlFunction {
    private static final TruthTest IS_TRUE = new TruthTest("IS TRUE");
    private static final TruthTest IS_NOT_TRUE = new TruthTest("IS NOT TRUE");
    private static final TruthTest IS_FALSE = new TruthTest("IS FALSE");
    private static final TruthTest IS_NOT_FALSE = new TruthTest("IS NOT FALSE");

    /** @param name which is also the engine's */
    private TruthTest(String name) {
        super(
                name,
                SqlKind.OTHER_FUNCTION,
                ReturnTypes.BOOLEAN_NOT_NULL,
                null,
                OperandTypes.ANY,
                SqlFunctionCategory.SYSTEM);
    }

    /** The test of this kind. */
    public static TruthTest of(SqlKind kind) {
        return switch (kind) {
            case IS_TRUE -> IS_TRUE;
            case IS_NOT_TRUE -> IS_NOT_TRUE;
            case IS_FALSE -> IS_FALSE;
            case IS_NOT_FALSE -> IS_NOT_FALSE;
            default -> throw Invariant.unreachable(kind);
        };
    }
}
