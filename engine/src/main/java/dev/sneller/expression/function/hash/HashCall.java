package dev.sneller.expression.function.hash;

import dev.sneller.expression.Evaluator;
import dev.sneller.expression.batch.ActiveRows;
import dev.sneller.expression.batch.Flattener;
import dev.sneller.expression.batch.ValueWriter;
import dev.sneller.expression.batch.VariantVectors;
import dev.sneller.kernel.XxHash64;
import dev.sneller.type.LogicalType;
import dev.sneller.variant.CanonicalKeys;
import dev.sneller.variant.text.ByteBuilder;
import dev.sneller.vector.Batch;
import dev.sneller.vector.BytesVector;
import dev.sneller.vector.ColumnVector;
import dev.sneller.vector.FlatVector;
import dev.sneller.vector.I64Vector;
import dev.sneller.vector.SelectionVector;
import dev.sneller.vector.VariantVector;
import java.util.List;

/** HASH (x, …): xxHash64 of the canonical key bytes of all arguments; a NULL is one byte 0, so the result never is. */
final class HashCall implements Evaluator {
    private static final int NULL_CLASS = 0;
    private static final long HASH_OF_NULL = XxHash64.of(new byte[] {NULL_CLASS});

    private final LogicalType type;
    private final List<Evaluator> arguments;
    private final Flattener[] flatteners;
    private final VariantVectors[] documents;
    private final ActiveRows active = new ActiveRows();
    private final ByteBuilder bytes = new ByteBuilder();
    private final CanonicalKeys keys = new CanonicalKeys(bytes);
    private I64Vector result;

    HashCall(LogicalType type, List<Evaluator> arguments) {
        this.type = type;
        this.arguments = arguments;
        flatteners = new Flattener[arguments.size()];
        documents = new VariantVectors[arguments.size()];
        for (int i = 0; i < flatteners.length; i++) {
            flatteners[i] = new Flattener();
            documents[i] = new VariantVectors();
        }
    }

    @Override
    public ColumnVector evaluate(Batch batch, SelectionVector selection) {
        int length = batch.rowCount();
        if (result == null || result.capacity() < length) {
            result = new I64Vector(type, length);
        }
        active.over(length, null, selection);
        FlatVector[] columns = new FlatVector[arguments.size()];
        ValueWriter[] writers = new ValueWriter[columns.length];
        for (int i = 0; i < columns.length; i++) {
            columns[i] = flatteners[i].flatten(arguments.get(i).evaluate(batch, selection));
            writers[i] = columns[i] instanceof VariantVector variant
                    ? documentWriter(documents[i].toBinary(variant, active.rows(), active.count()))
                    : ValueWriter.of(columns[i], keys);
        }
        for (int i = 0; i < active.count(); i++) {
            int row = active.rows()[i];
            result.values()[row] = hash(columns, writers, row);
        }
        result.length(length);
        result.validity(null);
        return result;
    }

    private long hash(FlatVector[] columns, ValueWriter[] writers, int row) {
        if (columns.length == 1 && columns[0].isNull(row)) {
            return HASH_OF_NULL;
        }
        bytes.clear();
        for (int i = 0; i < columns.length; i++) {
            if (columns[i].isNull(row)) {
                bytes.append(NULL_CLASS);
            } else {
                writers[i].write(row);
            }
        }
        return XxHash64.of(bytes.array(), 0, bytes.size());
    }

    private ValueWriter documentWriter(VariantVector vector) {
        BytesVector binary = vector.binary();
        return row -> keys.append(binary.bytes(), binary.start()[row]);
    }
}
