package dev.sneller.sql.function;

import org.apache.calcite.sql.SqlFunction;
import org.apache.calcite.sql.SqlFunctionCategory;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.type.OperandTypes;
import org.apache.calcite.sql.type.ReturnTypes;

/**
 * The value of a cast from VARIANT below a further cast, or of a CASE of truth values whose order is asked for. Calcite takes IS NULL past every
 * cast below one that loses nothing; but the null of a document, which is no NULL, becomes one when cast.
 */
public final class KeptValue extends SqlFunction {
    public static final KeptValue VALUE = new KeptValue();

    private KeptValue() {
        super(
                "KEPT VALUE",
                SqlKind.OTHER_FUNCTION,
                ReturnTypes.ARG0,
                null,
                OperandTypes.ANY,
                SqlFunctionCategory.SYSTEM);
    }
}
