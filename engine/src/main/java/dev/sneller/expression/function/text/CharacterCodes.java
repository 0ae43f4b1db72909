package dev.sneller.expression.function.text;

import dev.sneller.error.ErrorCode;
import dev.sneller.error.SnellerException;
import dev.sneller.expression.Evaluator;
import dev.sneller.expression.batch.IntegerInput;
import dev.sneller.expression.batch.row.RowKernels;
import dev.sneller.expression.function.CallSite;
import dev.sneller.variant.text.Utf8;
import dev.sneller.vector.BytesVector;

/** ASCII, UNICODE and CHR: characters and their numbers. */
final class CharacterCodes {
    private CharacterCodes() {}

    /** The first byte of the UTF-8 form, 0 for an empty text. */
    static Evaluator ascii(CallSite site) {
        return site.strict(() -> RowKernels.integer(site.type(), arguments -> {
            BytesVector text = (BytesVector) arguments[0];
            return (row, outcome) -> text.lengths()[row] == 0 ? 0 : text.bytes()[text.start()[row]] & 0xFF;
        }));
    }

    /** The first code point, 0 for an empty text. */
    static Evaluator unicode(CallSite site) {
        return site.strict(() -> RowKernels.integer(site.type(), arguments -> {
            BytesVector text = (BytesVector) arguments[0];
            return (row, outcome) -> text.lengths()[row] == 0 ? 0 : CodePoints.at(text.bytes(), text.start()[row]);
        }));
    }

    /** The character of a code point. */
    static Evaluator character(CallSite site) {
        return site.strict(() -> RowKernels.text(
                site.type(),
                arguments -> {
                    IntegerInput codes = new IntegerInput().of(arguments[0]);
                    return (row, out, outcome) -> {
                        long code = codes.saturated(row);
                        if (isCharacter(code)) {
                            Utf8.append((int) code, out);
                        } else {
                            outcome.fail(row);
                        }
                    };
                },
                (arguments, row) -> new SnellerException(
                        ErrorCode.INVALID_ARGUMENT,
                        new IntegerInput().of(arguments[0]).saturated(row)
                                + " is no character. Code points go from 0 to 1114111, without 55296 to 57343")));
    }

    private static boolean isCharacter(long code) {
        boolean isSurrogate = code >= Character.MIN_SURROGATE && code <= Character.MAX_SURROGATE;
        return code >= 0 && code <= Character.MAX_CODE_POINT && !isSurrogate;
    }
}
