package dev.sneller.expression.function.text.binary;

import dev.sneller.error.ErrorCode;
import dev.sneller.error.SnellerException;
import dev.sneller.expression.Evaluator;
import dev.sneller.expression.batch.row.RowKernels;
import dev.sneller.expression.function.CallSite;
import dev.sneller.variant.text.ByteBuilder;
import dev.sneller.variant.text.HexText;
import dev.sneller.variant.text.Utf8;
import dev.sneller.vector.BytesVector;

/** Percent encoding of UTF-8 (RFC 3986). */
final class UrlText {
    private static final String UNRESERVED = "-._~";

    private UrlText() {}

    static Evaluator encode(CallSite site) {
        return site.strict(() -> RowKernels.text(site.type(), arguments -> {
            BytesVector text = (BytesVector) arguments[0];
            return (row, out, outcome) -> {
                int from = text.start()[row];
                for (int i = from; i < from + text.lengths()[row]; i++) {
                    byte b = text.bytes()[i];
                    if (isUnreserved(b)) {
                        out.append(b);
                    } else {
                        out.append('%');
                        HexText.append(text.bytes(), i, 1, out);
                    }
                }
            };
        }));
    }

    private static boolean isUnreserved(byte b) {
        int letter = b | 0x20;
        return b > 0 && (letter >= 'a' && letter <= 'z' || b >= '0' && b <= '9' || UNRESERVED.indexOf(b) >= 0);
    }

    /** A percent sign that no two hex digits follow stays. */
    static Evaluator decode(CallSite site) {
        return site.strict(() -> RowKernels.text(
                site.type(),
                arguments -> {
                    BytesVector text = (BytesVector) arguments[0];
                    return (row, out, outcome) -> {
                        int start = out.size();
                        int from = text.start()[row];
                        append(text.bytes(), from, from + text.lengths()[row], out);
                        if (Utf8.firstMalformed(out.array(), start, out.size()) >= 0) {
                            outcome.fail(row);
                        }
                    };
                },
                (arguments, row) -> new SnellerException(
                        ErrorCode.INVALID_ARGUMENT,
                        SnellerException.quote(((BytesVector) arguments[0]).text(row))
                                + " does not stand for UTF-8 text")));
    }

    private static void append(byte[] text, int from, int to, ByteBuilder out) {
        for (int i = from; i < to; i++) {
            if (text[i] == '%' && i + 2 < to && HexText.parse(text, i + 1, 2, out)) {
                i += 2;
            } else {
                out.append(text[i]);
            }
        }
    }
}
