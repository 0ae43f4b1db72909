package dev.sneller.expression.function.convert;

import dev.sneller.error.ErrorCode;
import dev.sneller.error.SnellerException;
import dev.sneller.expression.Evaluator;
import dev.sneller.expression.batch.StrictCall;
import dev.sneller.expression.batch.row.FormatCache;
import dev.sneller.expression.batch.row.RowKernels;
import dev.sneller.expression.function.CallSite;
import dev.sneller.expression.function.FunctionFamily;
import dev.sneller.predicate.VectorDatum;
import dev.sneller.variant.text.ByteBuilder;
import dev.sneller.vector.BytesVector;
import dev.sneller.vector.FlatVector;

/** TO_BINARY (text, format) and TO_CHAR (binary, format). */
final class BinaryConversion {
    private BinaryConversion() {}

    static Evaluator toText(CallSite site) {
        return bind(site, false, BinaryFormat::encode);
    }

    static FunctionFamily toBinary(boolean isTry) {
        return site -> bind(site, isTry, BinaryFormat::decode);
    }

    /** One direction of a format. */
    @FunctionalInterface
    private interface Direction {
        boolean convert(BinaryFormat format, byte[] bytes, int from, int length, ByteBuilder out);
    }

    private static Evaluator bind(CallSite site, boolean isTry, Direction direction) {
        return new StrictCall(site.type(), site.arguments(), isTry, () -> {
            FormatCache<BinaryFormat> formats = new FormatCache<>(BinaryFormat::parse);
            return RowKernels.text(
                    site.type(),
                    arguments -> {
                        BytesVector bytes = (BytesVector) arguments[0];
                        return (row, out, outcome) -> {
                            BinaryFormat format = formats.at(row, (BytesVector) arguments[1]);
                            boolean isRight = format != null
                                    && direction.convert(
                                            format, bytes.bytes(), bytes.start()[row], bytes.lengths()[row], out);
                            if (!isRight) {
                                outcome.fail(row);
                            }
                        };
                    },
                    (arguments, row) -> failure(formats, arguments, row));
        });
    }

    private static SnellerException failure(FormatCache<BinaryFormat> formats, FlatVector[] arguments, int row) {
        SnellerException noFormat = formats.failure(row, (BytesVector) arguments[1]);
        String shown = VectorDatum.at(arguments[0], row).toString();
        return noFormat != null
                ? noFormat
                : new SnellerException(
                        ErrorCode.NOT_A_BINARY,
                        SnellerException.quote(shown) + " is not written in "
                                + ((BytesVector) arguments[1]).text(row)
                                + ". The function's TRY_ form gives NULL instead");
    }
}
