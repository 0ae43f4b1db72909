package dev.sneller.expression.function.text;

import dev.sneller.expression.Evaluator;
import dev.sneller.expression.batch.Outcome;
import dev.sneller.expression.batch.row.RowKernels;
import dev.sneller.expression.batch.row.TextRow;
import dev.sneller.expression.function.CallSite;
import dev.sneller.variant.text.ByteBuilder;
import dev.sneller.variant.text.Utf8;
import dev.sneller.vector.BytesVector;
import dev.sneller.vector.FlatVector;

/** INITCAP (s [, delimiters]): letters behind a delimiter, and the first one, in upper case, all others in lower case. */
final class Initials implements TextRow {
    private static final String PUNCTUATION = "!?@\"^#$&~_,.:;+-*%/|\\[](){}<>'`=";

    private final BytesVector text;
    private final BytesVector delimiters;

    private Initials(FlatVector[] arguments) {
        text = (BytesVector) arguments[0];
        delimiters = arguments.length > 1 ? (BytesVector) arguments[1] : null;
    }

    static Evaluator bind(CallSite site) {
        return site.strict(() -> RowKernels.text(site.type(), Initials::new));
    }

    @Override
    public void append(int row, ByteBuilder out, Outcome outcome) {
        int from = text.start()[row];
        int to = from + text.lengths()[row];
        boolean isFirst = true;
        for (int i = from; i < to; i = CodePoints.next(text.bytes(), i)) {
            int c = CodePoints.at(text.bytes(), i);
            boolean isDelimiter = isDelimiter(c, row);
            int mapped = isDelimiter ? c : isFirst ? Character.toTitleCase(c) : Character.toLowerCase(c);
            Utf8.append(mapped, out);
            isFirst = isDelimiter;
        }
    }

    private boolean isDelimiter(int c, int row) {
        if (delimiters == null) {
            return Character.isWhitespace(c) || PUNCTUATION.indexOf(c) >= 0;
        }
        int from = delimiters.start()[row];
        return CodePoints.isIn(c, delimiters.bytes(), from, from + delimiters.lengths()[row]);
    }
}
