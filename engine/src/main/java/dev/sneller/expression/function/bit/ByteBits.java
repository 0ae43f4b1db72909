package dev.sneller.expression.function.bit;

import dev.sneller.error.ErrorCode;
import dev.sneller.error.SnellerException;
import dev.sneller.expression.batch.ActiveRows;
import dev.sneller.expression.batch.Kernel;
import dev.sneller.expression.batch.Outcome;
import dev.sneller.expression.batch.TextResult;
import dev.sneller.type.LogicalType;
import dev.sneller.vector.BytesVector;
import dev.sneller.vector.FlatVector;

/** AND, OR and XOR of BINARY values, of equal length unless the shorter one is padded with zeros on a side. */
final class ByteBits implements Kernel {
    /** Where the shorter value gets its zeros. */
    enum Padding {
        NONE,
        LEFT,
        RIGHT
    }

    private final BitJoin join;
    private final Padding padding;
    private final TextResult result = new TextResult(LogicalType.BINARY);

    ByteBits(BitJoin join, Padding padding) {
        this.join = join;
        this.padding = padding;
    }

    @Override
    public FlatVector compute(FlatVector[] arguments, ActiveRows active, Outcome outcome) {
        BytesVector left = (BytesVector) arguments[0];
        BytesVector right = (BytesVector) arguments[1];
        BytesVector target = result.begin(active.length());
        int[] rows = active.rows();
        for (int i = 0; i < active.count(); i++) {
            int row = rows[i];
            int length = Math.max(left.lengths()[row], right.lengths()[row]);
            int at = target.reserve(length);
            target.start()[row] = at;
            target.lengths()[row] = length;
            if (padding == Padding.NONE && left.lengths()[row] != right.lengths()[row]) {
                outcome.fail(row);
            }
            for (int b = 0; b < length; b++) {
                target.bytes()[at + b] = (byte) join.of(octet(left, row, b, length), octet(right, row, b, length));
            }
        }
        return target;
    }

    private int octet(BytesVector in, int row, int index, int length) {
        int own = in.lengths()[row];
        int at = padding == Padding.LEFT ? index - (length - own) : index;
        return at < 0 || at >= own ? 0 : in.bytes()[in.start()[row] + at];
    }

    @Override
    public SnellerException failure(FlatVector[] arguments, int row) {
        return new SnellerException(
                ErrorCode.LENGTH_MISMATCH,
                "BIT" + join + " of " + ((BytesVector) arguments[0]).lengths()[row] + " and "
                        + ((BytesVector) arguments[1]).lengths()[row]
                        + " bytes. Pad the shorter one: give 'LEFT' or 'RIGHT' as argument 3");
    }
}
