package dev.sneller.exec.operator.aggregate.collect;

import dev.sneller.error.ErrorCode;
import dev.sneller.error.SnellerException;
import dev.sneller.exec.operator.column.BytesValues;
import dev.sneller.plan.AggregateCall;
import dev.sneller.type.LogicalType;
import dev.sneller.vector.BytesVector;
import dev.sneller.vector.FlatVector;
import java.util.List;

/** LISTAGG: texts joined with a separator between them; the empty text over no value. */
public final class JoinedTextState extends CollectState {
    private final LogicalType type;
    private final byte[] separator;

    public JoinedTextState(AggregateCall call, List<LogicalType> types) {
        super(call, types);
        type = call.type();
        separator = call.constants().get(0).bytes();
    }

    @Override
    public FlatVector result(int[] groups, int from, int count) {
        BytesVector vector = new BytesVector(type, count);
        vector.length(count);
        vector.resetArena();
        for (int i = 0; i < count; i++) {
            join(rows(groups[from + i]), i, vector);
        }
        return vector;
    }

    /** Fails when no VARCHAR is so long. */
    public static void checkLength(long bytes) {
        if (bytes > LogicalType.MAX_VARCHAR_LENGTH) {
            throw new SnellerException(
                    ErrorCode.BUDGET_EXCEEDED,
                    "LISTAGG gives " + bytes + " bytes, more than a VARCHAR holds; group by more keys");
        }
    }

    private void join(int[] rows, int at, BytesVector target) {
        BytesValues texts = (BytesValues) argument(0);
        long length = (long) separator.length * Math.max(0, rows.length - 1);
        for (int row : rows) {
            length += texts.length(row);
        }
        checkLength(length);
        int start = target.reserve((int) length);
        target.start()[at] = start;
        target.lengths()[at] = (int) length;
        int to = start;
        for (int i = 0; i < rows.length; i++) {
            if (i > 0) {
                System.arraycopy(separator, 0, target.bytes(), to, separator.length);
                to += separator.length;
            }
            int size = texts.length(rows[i]);
            System.arraycopy(texts.block(rows[i]), texts.start(rows[i]), target.bytes(), to, size);
            to += size;
        }
    }
}
