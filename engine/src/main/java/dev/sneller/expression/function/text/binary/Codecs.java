package dev.sneller.expression.function.text.binary;

import dev.sneller.error.ErrorCode;
import dev.sneller.error.SnellerException;
import dev.sneller.expression.Evaluator;
import dev.sneller.expression.batch.IntegerInput;
import dev.sneller.expression.batch.Outcome;
import dev.sneller.expression.batch.StrictCall;
import dev.sneller.expression.batch.row.RowFailure;
import dev.sneller.expression.batch.row.RowKernels;
import dev.sneller.expression.function.CallSite;
import dev.sneller.expression.function.FunctionFamily;
import dev.sneller.variant.text.ByteBuilder;
import dev.sneller.variant.text.HexText;
import dev.sneller.variant.text.Utf8;
import dev.sneller.vector.BytesVector;
import dev.sneller.vector.FlatVector;

/** Hex and base 64, there and back. */
final class Codecs {
    private Codecs() {}

    /** HEX_ENCODE (x [, 0 | 1]): lower or upper case. */
    static Evaluator toHex(CallSite site) {
        RowFailure failure = (arguments, row) -> new SnellerException(
                ErrorCode.INVALID_ARGUMENT,
                "case " + new IntegerInput().of(arguments[1]).saturated(row)
                        + " of HEX_ENCODE must be 0 for lower or 1 for upper case");
        return site.strict(() -> RowKernels.text(
                site.type(),
                arguments -> {
                    BytesVector bytes = (BytesVector) arguments[0];
                    IntegerInput cases = arguments.length > 1 ? new IntegerInput().of(arguments[1]) : null;
                    return (row, out, outcome) -> {
                        long upper = cases == null ? 1 : cases.saturated(row);
                        if (upper != 0 && upper != 1) {
                            outcome.fail(row);
                            return;
                        }
                        int from = bytes.start()[row];
                        if (upper == 0) {
                            HexText.appendLower(bytes.bytes(), from, bytes.lengths()[row], out);
                        } else {
                            HexText.append(bytes.bytes(), from, bytes.lengths()[row], out);
                        }
                    };
                },
                failure));
    }

    /** BASE64_ENCODE (x [, characters a line [, the last characters of the alphabet]]). */
    static Evaluator toBase64(CallSite site) {
        return site.strict(() -> {
            Alphabets alphabets = new Alphabets(2);
            return RowKernels.text(
                    site.type(),
                    arguments -> {
                        BytesVector bytes = (BytesVector) arguments[0];
                        IntegerInput lines = arguments.length > 1 ? new IntegerInput().of(arguments[1]) : null;
                        alphabets.bind(arguments);
                        return (row, out, outcome) -> {
                            Base64Text alphabet = alphabets.at(row);
                            long lineLength = lines == null ? 0 : Math.max(0, lines.saturated(row));
                            if (alphabet == null) {
                                outcome.fail(row);
                            } else {
                                int from = bytes.start()[row];
                                alphabet.encode(bytes.bytes(), from, bytes.lengths()[row], lineLength, out);
                            }
                        };
                    },
                    alphabets::failure);
        });
    }

    /**
     * Bytes or text of hex digits.
     *
     * @param isTry whether what cannot be decoded is NULL
     * @param asText whether the bytes must be UTF-8
     */
    static FunctionFamily fromHex(boolean isTry, boolean asText) {
        return site -> new StrictCall(
                site.type(),
                site.arguments(),
                isTry,
                () -> RowKernels.text(
                        site.type(),
                        arguments -> {
                            BytesVector text = (BytesVector) arguments[0];
                            return (row, out, outcome) -> {
                                int from = out.size();
                                boolean isHex =
                                        HexText.parse(text.bytes(), text.start()[row], text.lengths()[row], out);
                                settle(isHex, asText, row, from, out, outcome);
                            };
                        },
                        (arguments, row) -> undecodable(arguments, row, "hex digits", asText)));
    }

    /** Bytes or text of base 64. */
    static FunctionFamily fromBase64(boolean isTry, boolean asText) {
        return site -> new StrictCall(site.type(), site.arguments(), isTry, () -> {
            Alphabets alphabets = new Alphabets(1);
            return RowKernels.text(
                    site.type(),
                    arguments -> {
                        BytesVector text = (BytesVector) arguments[0];
                        alphabets.bind(arguments);
                        return (row, out, outcome) -> {
                            int from = out.size();
                            Base64Text alphabet = alphabets.at(row);
                            boolean isBase64 = alphabet != null
                                    && alphabet.decode(text.bytes(), text.start()[row], text.lengths()[row], out);
                            settle(isBase64, asText, row, from, out, outcome);
                        };
                    },
                    (arguments, row) -> {
                        alphabets.bind(arguments);
                        return alphabets.at(row) == null
                                ? alphabets.failure(arguments, row)
                                : undecodable(arguments, row, "base 64", asText);
                    });
        });
    }

    private static void settle(boolean isDecoded, boolean asText, int row, int from, ByteBuilder out, Outcome outcome) {
        if (!isDecoded || asText && Utf8.firstMalformed(out.array(), from, out.size()) >= 0) {
            outcome.fail(row);
        }
    }

    private static SnellerException undecodable(FlatVector[] arguments, int row, String what, boolean asText) {
        return new SnellerException(
                ErrorCode.INVALID_ARGUMENT,
                SnellerException.quote(((BytesVector) arguments[0]).text(row)) + " is not " + what
                        + (asText ? " of UTF-8 text" : "") + ". The function's TRY_ form gives NULL instead");
    }

    /** The alphabet of each row, made again only when it is another than the last row's. */
    private static final class Alphabets {
        private final int place;
        private BytesVector texts;
        private String last = "";
        private Base64Text made = Base64Text.STANDARD;

        Alphabets(int place) {
            this.place = place;
        }

        void bind(FlatVector[] arguments) {
            texts = arguments.length > place ? (BytesVector) arguments[place] : null;
        }

        Base64Text at(int row) {
            if (texts != null) {
                String text = texts.text(row);
                if (!text.equals(last)) {
                    last = text;
                    made = Base64Text.of(text);
                }
            }
            return made;
        }

        SnellerException failure(FlatVector[] arguments, int row) {
            return new SnellerException(
                    ErrorCode.INVALID_ARGUMENT,
                    SnellerException.quote(((BytesVector) arguments[place]).text(row))
                            + " is no end of an alphabet. Give up to three characters for +, / and =");
        }
    }
}
