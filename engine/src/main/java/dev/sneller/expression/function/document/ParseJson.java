package dev.sneller.expression.function.document;

import dev.sneller.error.SnellerException;
import dev.sneller.expression.batch.ActiveRows;
import dev.sneller.expression.batch.Kernel;
import dev.sneller.expression.batch.Outcome;
import dev.sneller.type.LogicalType;
import dev.sneller.variant.BinaryBuilder;
import dev.sneller.variant.JsonException;
import dev.sneller.variant.JsonTokenizer;
import dev.sneller.vector.BytesVector;
import dev.sneller.vector.FlatVector;

/** PARSE_JSON(s [, 'd']): lenient JSON; with {@code 'd'} the last of equal keys wins; blank text is NULL. */
final class ParseJson implements Kernel {
    private final JsonTokenizer unique = JsonTokenizer.lenient(false);
    private final JsonTokenizer lastWins = JsonTokenizer.lenient(true);
    private final DocumentResult result;

    ParseJson(LogicalType type) {
        result = new DocumentResult(type, new BinaryBuilder(true));
    }

    @Override
    public FlatVector compute(FlatVector[] arguments, ActiveRows active, Outcome outcome) {
        BytesVector text = (BytesVector) arguments[0];
        BinaryBuilder builder = result.begin(active.length());
        int[] rows = active.rows();
        for (int i = 0; i < active.count(); i++) {
            int row = rows[i];
            try {
                if (parse(arguments, text, row, builder)) {
                    result.end(row);
                } else {
                    outcome.setNull(row);
                }
            } catch (JsonException notJson) {
                outcome.fail(row);
            }
        }
        return result.finish();
    }

    private boolean parse(FlatVector[] arguments, BytesVector text, int row, BinaryBuilder builder)
            throws JsonException {
        int from = text.start()[row];
        boolean duplicates =
                arguments.length > 1 && ((BytesVector) arguments[1]).text(row).equalsIgnoreCase("d");
        JsonTokenizer tokenizer = duplicates ? lastWins : unique;
        return tokenizer.parse(text.bytes(), from, from + text.lengths()[row], builder);
    }

    @Override
    public SnellerException failure(FlatVector[] arguments, int row) {
        try {
            parse(arguments, (BytesVector) arguments[0], row, new BinaryBuilder(true));
        } catch (JsonException notJson) {
            return notJson.toSnellerException();
        }
        return Kernel.super.failure(arguments, row);
    }
}
