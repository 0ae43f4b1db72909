package dev.sneller.expression.function.document;

import dev.sneller.expression.batch.ActiveRows;
import dev.sneller.expression.batch.Kernel;
import dev.sneller.expression.batch.Outcome;
import dev.sneller.expression.batch.TextResult;
import dev.sneller.type.LogicalType;
import dev.sneller.variant.BinaryBuilder;
import dev.sneller.variant.JsonException;
import dev.sneller.variant.JsonTokenizer;
import dev.sneller.vector.BytesVector;
import dev.sneller.vector.FlatVector;
import java.nio.charset.StandardCharsets;

/** CHECK_JSON: why PARSE_JSON would refuse a text, NULL when it would not. */
final class CheckJson implements Kernel {
    private final JsonTokenizer tokenizer = JsonTokenizer.lenient(false);
    private final BinaryBuilder scratch = new BinaryBuilder();
    private final TextResult result;

    CheckJson(LogicalType type) {
        result = new TextResult(type);
    }

    @Override
    public FlatVector compute(FlatVector[] arguments, ActiveRows active, Outcome outcome) {
        BytesVector text = (BytesVector) arguments[0];
        BytesVector target = result.begin(active.length());
        int[] rows = active.rows();
        for (int i = 0; i < active.count(); i++) {
            int row = rows[i];
            int from = text.start()[row];
            scratch.clear();
            try {
                tokenizer.parse(text.bytes(), from, from + text.lengths()[row], scratch);
                outcome.setNull(row);
            } catch (JsonException notJson) {
                byte[] reason = notJson.getMessage().getBytes(StandardCharsets.UTF_8);
                target.append(row, reason, 0, reason.length);
            }
        }
        return target;
    }
}
