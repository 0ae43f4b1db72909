package dev.sneller.sql.parse.syntax;

import org.apache.calcite.sql.SqlBinaryOperator;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlWriter;
import org.apache.calcite.sql.type.OperandTypes;
import org.apache.calcite.sql.type.ReturnTypes;

/** {@code [NOT] LIKE|ILIKE ANY|ALL}, with the precedence of LIKE; becomes OR or AND of LIKE before validation. */
public final class LikeQuantifier extends SqlBinaryOperator {
    private static final int LIKE_PRECEDENCE = 32;

    private final boolean not;
    private final boolean ilike;
    private final boolean any;
    private final SqlNode escape;

    LikeQuantifier(boolean not, boolean ilike, boolean any, SqlNode escape) {
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
        this.escape = escape;
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

    /** What ESCAPE says, null when it is not written. */
    public SqlNode escape() {
        return escape;
    }

    @Override
    public void unparse(SqlWriter writer, SqlCall call, int leftPrecedence, int rightPrecedence) {
        call.operand(0).unparse(writer, getLeftPrec(), getLeftPrec());
        writer.sep(getName());
        SqlWriter.Frame frame = writer.startList("(", ")");
        for (SqlNode pattern : ((SqlCall) call.operand(1)).getOperandList()) {
            writer.sep(",");
            pattern.unparse(writer, 0, 0);
        }
        writer.endList(frame);
        if (escape != null) {
            writer.keyword("ESCAPE");
            escape.unparse(writer, 0, 0);
        }
    }
}
