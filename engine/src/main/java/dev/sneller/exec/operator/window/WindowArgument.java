package dev.sneller.exec.operator.window;

import dev.sneller.exec.operator.rows.StoredRows;
import dev.sneller.expression.Expression;
import dev.sneller.type.LogicalType;
import dev.sneller.vector.FlatVector;
import dev.sneller.vector.I128Vector;
import dev.sneller.vector.I64Vector;
import dev.sneller.vector.VectorBuilder;
import java.util.List;

/** What a function reads of a row: a column, or a constant. */
final class WindowArgument {
    private final LogicalType type;
    private final int column;
    private final FlatVector constant;

    private WindowArgument(LogicalType type, int column, FlatVector constant) {
        this.type = type;
        this.column = column;
        this.constant = constant;
    }

    /** @param expression a column or a literal */
    static WindowArgument of(Expression expression) {
        if (expression instanceof Expression.ColumnRef ref) {
            return new WindowArgument(ref.type(), ref.index(), null);
        }
        Expression.Literal literal = (Expression.Literal) expression;
        return new WindowArgument(literal.type(), -1, VectorBuilder.of(literal.type(), List.of(literal.value())));
    }

    LogicalType type() {
        return type;
    }

    boolean isConstant() {
        return constant != null;
    }

    /** The vector with the row's value, at {@link #slot}. */
    FlatVector vector(StoredRows rows, int row) {
        return constant != null ? constant : rows.column(row >>> StoredRows.BATCH_SHIFT, column);
    }

    int slot(int row) {
        return constant != null ? 0 : row & StoredRows.SLOT_MASK;
    }

    boolean isNull(StoredRows rows, int row) {
        return vector(rows, row).isNull(slot(row));
    }

    /** A whole number, cut to what fits: offsets and counts beyond are beyond every partition. */
    long number(StoredRows rows, int row) {
        FlatVector vector = vector(rows, row);
        int slot = slot(row);
        if (vector instanceof I128Vector wide) {
            return wide.high()[slot] == wide.low()[slot] >> 63
                    ? wide.low()[slot]
                    : wide.high()[slot] < 0 ? Long.MIN_VALUE : Long.MAX_VALUE;
        }
        return ((I64Vector) vector).values()[slot];
    }

    int column() {
        return column;
    }
}
