package dev.sneller.expression.function.document.array;

import dev.sneller.expression.batch.ActiveRows;
import dev.sneller.expression.batch.Kernel;
import dev.sneller.expression.batch.Outcome;
import dev.sneller.expression.batch.TextResult;
import dev.sneller.expression.function.document.DocumentArguments;
import dev.sneller.type.LogicalType;
import dev.sneller.variant.VariantBytes;
import dev.sneller.variant.VariantCasts;
import dev.sneller.variant.text.ByteBuilder;
import dev.sneller.vector.BytesVector;
import dev.sneller.vector.FlatVector;

/** ARRAY_TO_STRING(a, separator): the texts of the elements; of undefined ones and JSON nulls that is empty. */
final class Join implements Kernel {
    private final DocumentArguments in = new DocumentArguments();
    private final TextResult result;
    private final VariantCasts casts;
    private final ByteBuilder text = new ByteBuilder();

    Join(LogicalType type, VariantCasts casts) {
        result = new TextResult(type);
        this.casts = casts;
    }

    @Override
    public FlatVector compute(FlatVector[] arguments, ActiveRows active, Outcome outcome) {
        in.set(arguments, active);
        BytesVector target = result.begin(active.length());
        text.clear();
        int[] rows = active.rows();
        for (int i = 0; i < active.count(); i++) {
            int row = rows[i];
            int from = text.size();
            join(row);
            target.start()[row] = from;
            target.lengths()[row] = text.size() - from;
        }
        target.bytes(text.array());
        return target;
    }

    private void join(int row) {
        byte[] bytes = in.bytes(0);
        int array = in.at(0, row);
        int size = VariantBytes.count(bytes, array);
        for (int i = 0; i < size; i++) {
            if (i > 0) {
                text.append(in.bytes(1), in.at(1, row), in.length(1, row));
            }
            casts.toText(bytes, VariantBytes.element(bytes, array, i), text);
        }
    }
}
