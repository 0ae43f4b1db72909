package dev.sneller.expression.function.loose;

import dev.sneller.error.SnellerException;
import dev.sneller.expression.function.document.DocumentArguments;
import dev.sneller.expression.function.document.RowWriter;
import dev.sneller.variant.BinaryBuilder;
import dev.sneller.variant.JsonException;
import dev.sneller.variant.JsonTokenizer;

/** The JSON values of a text, one behind the other, as a list. */
final class DocumentStream implements RowWriter {
    private final JsonTokenizer tokenizer = JsonTokenizer.lenient(false);
    private final BinaryBuilder document = new BinaryBuilder();

    @Override
    public Row write(DocumentArguments in, int row, BinaryBuilder out) {
        try {
            read(in, row, out);
            return Row.WRITTEN;
        } catch (JsonException notJson) {
            return Row.FAILED;
        }
    }

    private void read(DocumentArguments in, int row, BinaryBuilder out) throws JsonException {
        byte[] text = in.bytes(0);
        int end = in.at(0, row) + in.length(0, row);
        int at = blanks(text, in.at(0, row), end);
        out.startArray();
        while (at < end) {
            document.clear();
            at = blanks(text, tokenizer.parseNext(text, at, end, document), end);
            out.value(document.bytes(), 0);
        }
        out.endArray();
    }

    private static int blanks(byte[] text, int from, int end) {
        int at = from;
        while (at < end && Character.isWhitespace(text[at])) {
            at++;
        }
        return at;
    }

    @Override
    public SnellerException failure(DocumentArguments in, int row) {
        try {
            read(in, row, new BinaryBuilder());
        } catch (JsonException notJson) {
            return notJson.toSnellerException();
        }
        return RowWriter.super.failure(in, row);
    }
}
