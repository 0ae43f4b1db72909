package dev.sneller.exec.operator.aggregate.collect;

import dev.sneller.error.ErrorCode;
import dev.sneller.error.SnellerException;
import dev.sneller.exec.operator.column.AsVariant;
import dev.sneller.exec.operator.column.BytesValues;
import dev.sneller.exec.operator.column.RowSort;
import dev.sneller.plan.AggregateCall;
import dev.sneller.type.LogicalType;
import dev.sneller.variant.BinaryBuilder;
import dev.sneller.vector.Batch;
import dev.sneller.vector.FlatVector;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** OBJECT_AGG(key, value): an OBJECT of a group's pairs, empty over none; a pair with a NULL is left out, a key that comes twice is an error. */
public final class ObjectState extends CollectState {
    public ObjectState(AggregateCall call, List<LogicalType> types) {
        super(call, types);
    }

    @Override
    public FlatVector result(int[] groups, int from, int count) {
        AsVariant members = new AsVariant();
        return AsVariant.objects(count, (i, out) -> write(bag(groups[from + i]), members, out));
    }

    private void write(int[] rows, AsVariant members, BinaryBuilder out) {
        BytesValues keys = (BytesValues) argument(0);
        RowSort.Order order = keys.order();
        RowSort.sort(rows, order);
        for (int at = 0; at < rows.length; at += Batch.MAX_ROWS) {
            int n = Math.min(Batch.MAX_ROWS, rows.length - at);
            members.load(argument(1).vector(rows, at, n), null, n);
            for (int i = 0; i < n; i++) {
                int row = rows[at + i];
                if (at + i > 0 && order.compare(rows[at + i - 1], row) == 0) {
                    throw duplicate(keys.block(row), keys.start(row), keys.length(row));
                }
                out.key(keys.block(row), keys.start(row), keys.length(row));
                out.value(members.bytes(), members.start(i));
            }
        }
    }

    /** The error for a key that comes twice. */
    public static SnellerException duplicate(byte[] bytes, int from, int length) {
        String key = new String(bytes, from, length, StandardCharsets.UTF_8);
        return new SnellerException(
                ErrorCode.DUPLICATE_KEY,
                "OBJECT_AGG met the key " + SnellerException.quote(key)
                        + " twice in one group; add it to GROUP BY or aggregate the values first");
    }
}
