package dev.sneller.sql.function;

import dev.sneller.sql.type.Results;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.sql.SqlCallBinding;
import org.apache.calcite.sql.SqlFunction;
import org.apache.calcite.sql.SqlFunctionCategory;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlOperandCountRange;
import org.apache.calcite.sql.SqlOperator;
import org.apache.calcite.sql.type.SqlOperandCountRanges;
import org.apache.calcite.sql.type.SqlOperandTypeChecker;
import org.apache.calcite.sql.type.SqlTypeName;
import org.apache.calcite.util.Static;

/** One step into a document by key or position: {@code GET(v, k)}, and every step of {@code v:a.b[0]}. */
public final class PathStep extends SqlFunction {
    public static final PathStep GET = new PathStep();

    private PathStep() {
        super(
                "GET",
                SqlKind.OTHER_FUNCTION,
                Results.VARIANT,
                null,
                new Checker(),
                SqlFunctionCategory.USER_DEFINED_FUNCTION);
    }

    /** A document, then text or a number. */
    private static final class Checker implements SqlOperandTypeChecker {
        @Override
        public boolean checkOperandTypes(SqlCallBinding call, boolean throwOnFailure) {
            RelDataType base = call.getOperandType(0);
            boolean document = switch (base.getSqlTypeName()) {
                case VARIANT, MAP, ARRAY, NULL, ANY, UNKNOWN -> true;
                default -> false;
            };
            SqlTypeName step = call.getOperandType(1).getSqlTypeName();
            boolean fits = document
                    && (SqlTypeName.CHAR_TYPES.contains(step)
                            || SqlTypeName.NUMERIC_TYPES.contains(step)
                            || step == SqlTypeName.VARIANT
                            || step == SqlTypeName.ANY
                            || step == SqlTypeName.NULL
                            || step == SqlTypeName.UNKNOWN);
            if (!fits && throwOnFailure) {
                String hint =
                        SqlTypeName.CHAR_TYPES.contains(base.getSqlTypeName()) ? "; use PARSE_JSON(…) on text" : "";
                throw call.newError(Static.RESOURCE.canNotApplyOp2Type(
                        "a path", "'" + base + "'", "a path into VARIANT, OBJECT or ARRAY" + hint));
            }
            return fits;
        }

        @Override
        public SqlOperandCountRange getOperandCountRange() {
            return SqlOperandCountRanges.of(2);
        }

        @Override
        public String getAllowedSignatures(SqlOperator operator, String name) {
            return name + "(<VARIANT>, <key or position>)";
        }
    }
}
