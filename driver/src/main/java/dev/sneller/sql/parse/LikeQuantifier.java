package dev.sneller.sql.parse;

import org.apache.calcite.sql.SqlBinaryOperator;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.type.OperandTypes;
import org.apache.calcite.sql.type.ReturnTypes;

/** {@code [NOT] LIKE|ILIKE ANY|ALL}, with the precedence of LIKE; becomes OR or AND of LIKE before validation. */
public final class LikeQuantifier extends SqlBinaryOperator {
    private static final int LIKE_PRECEDENCE = 32;

    private final boolean not;
    private final boolean ilike;
    private final boolean any;

    LikeQuantifier(boolean not, boolean ilike, boolean any) {
        super(
                (not ? "NOT " : "") + (ilike ? "ILIKE" : "LIKE") + (any ? " ANY" : " ALL"),
                SqlKind.OTHER,
                LIKE_PRECEDENCE,
                false,
                ReturnTypes.BOOLEAN_NULLABLE,
                null,
                OperandTypes.VARIADIC);
        this.not = not;
        this.ilike = ilike;
        this.any = any;
    }

    public boolean isNegated() {
        return not;
    }

    public boolean ignoresCase() {
        return ilike;
    }

    public boolean isAny() {
        return any;
    }
}
