package dev.sneller.expression.function.document;

import dev.sneller.expression.batch.ActiveRows;
import dev.sneller.expression.batch.Kernel;
import dev.sneller.expression.batch.Outcome;
import dev.sneller.expression.batch.TextResult;
import dev.sneller.expression.batch.VariantVectors;
import dev.sneller.expression.function.CallSite;
import dev.sneller.variant.JsonWriter;
import dev.sneller.variant.text.ByteBuilder;
import dev.sneller.vector.BytesVector;
import dev.sneller.vector.FlatVector;
import dev.sneller.vector.VariantVector;

/** TO_JSON: compact text of documents, strings with their quotes. */
final class ToJson implements Kernel {
    private final ByteBuilder text = new ByteBuilder();
    private final JsonWriter writer;
    private final VariantVectors binaries = new VariantVectors();
    private final TextResult result;

    ToJson(CallSite site) {
        writer = new JsonWriter(text, site.context().time().printer());
        result = new TextResult(site.type());
    }

    @Override
    public FlatVector compute(FlatVector[] arguments, ActiveRows active, Outcome outcome) {
        int[] rows = active.rows();
        BytesVector documents = binaries.toBinary((VariantVector) arguments[0], rows, active.count())
                .binary();
        BytesVector target = result.begin(active.length());
        text.clear();
        for (int i = 0; i < active.count(); i++) {
            int row = rows[i];
            int from = text.size();
            writer.write(documents.bytes(), documents.start()[row]);
            target.start()[row] = from;
            target.lengths()[row] = text.size() - from;
        }
        target.bytes(text.array());
        return target;
    }
}
