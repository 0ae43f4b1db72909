package dev.sneller.expression.function.document;

import dev.sneller.error.SnellerException;
import dev.sneller.expression.batch.ActiveRows;
import dev.sneller.expression.batch.Kernel;
import dev.sneller.expression.batch.Outcome;
import dev.sneller.expression.batch.TextResult;
import dev.sneller.type.LogicalType;
import dev.sneller.variant.BinaryBuilder;
import dev.sneller.variant.JsonException;
import dev.sneller.variant.JsonTokenizer;
import dev.sneller.variant.PathEvaluator;
import dev.sneller.variant.VariantBytes;
import dev.sneller.variant.VariantCasts;
import dev.sneller.variant.text.ByteBuilder;
import dev.sneller.variant.text.CastStatus;
import dev.sneller.vector.BytesVector;
import dev.sneller.vector.FlatVector;

/** JSON_EXTRACT_PATH_TEXT(json text, path): the text of a part of a document that is still text. */
final class ExtractText implements Kernel {
    private final JsonTokenizer tokenizer = JsonTokenizer.lenient(false);
    private final BinaryBuilder document = new BinaryBuilder();
    private final PathCache paths = new PathCache();
    private final ByteBuilder text = new ByteBuilder();
    private final DocumentArguments in = new DocumentArguments();
    private final VariantCasts casts;
    private final TextResult result;

    ExtractText(LogicalType type, VariantCasts casts) {
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
            PathEvaluator path = paths.path(in.bytes(1), in.at(1, row), in.length(1, row));
            try {
                if (path == null) {
                    outcome.fail(row);
                } else if (!extract(row, path)) {
                    outcome.setNull(row);
                }
            } catch (JsonException notJson) {
                outcome.fail(row);
            }
            target.start()[row] = from;
            target.lengths()[row] = text.size() - from;
        }
        target.bytes(text.array());
        return target;
    }

    /** False where there is nothing, or a null. */
    private boolean extract(int row, PathEvaluator path) throws JsonException {
        document.clear();
        if (!parse(row)) {
            return false;
        }
        int at = path.evaluate(document.bytes(), 0);
        return at != VariantBytes.ABSENT && casts.toText(document.bytes(), at, text) == CastStatus.OK;
    }

    private boolean parse(int row) throws JsonException {
        int from = in.at(0, row);
        return tokenizer.parse(in.bytes(0), from, from + in.length(0, row), document);
    }

    @Override
    public SnellerException failure(FlatVector[] arguments, int row) {
        try {
            document.clear();
            parse(row);
        } catch (JsonException notJson) {
            return notJson.toSnellerException();
        }
        return PathCache.bad(in.text(1, row));
    }
}
