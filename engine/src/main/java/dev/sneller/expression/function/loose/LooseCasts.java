package dev.sneller.expression.function.loose;

import dev.sneller.expression.function.CallSite;
import dev.sneller.expression.function.document.DocumentSite;
import dev.sneller.expression.function.document.RowWriter;
import dev.sneller.expression.function.document.RowWriter.Row;
import dev.sneller.variant.VariantBytes;
import dev.sneller.variant.VariantCasts;
import dev.sneller.variant.VariantKind;
import dev.sneller.variant.text.ByteBuilder;
import java.util.function.Predicate;

/** Values as other classes: truths are 1 and 0, numbers lose their fractions, texts are no numbers. */
final class LooseCasts {
    private LooseCasts() {}

    static RowWriter toInteger(VariantNumber number) {
        return (in, row, out) -> {
            byte[] bytes = in.bytes(0);
            int at = in.at(0, row);
            if (VariantBytes.kind(bytes, at) == VariantKind.BOOLEAN) {
                out.integer(VariantBytes.booleanValue(bytes, at) ? 1 : 0);
                return Row.WRITTEN;
            }
            if (!number.read(bytes, at) || Double.isNaN(number.real())) {
                return Row.NULL;
            }
            out.integer(number.truncated());
            return Row.WRITTEN;
        };
    }

    static RowWriter toDouble(VariantNumber number) {
        return (in, row, out) -> {
            byte[] bytes = in.bytes(0);
            int at = in.at(0, row);
            if (VariantBytes.kind(bytes, at) == VariantKind.BOOLEAN) {
                out.doubleValue(VariantBytes.booleanValue(bytes, at) ? 1 : 0);
                return Row.WRITTEN;
            }
            if (!number.read(bytes, at)) {
                return Row.NULL;
            }
            out.doubleValue(number.real());
            return Row.WRITTEN;
        };
    }

    static RowWriter toTruth(VariantNumber number) {
        return (in, row, out) -> {
            byte[] bytes = in.bytes(0);
            int at = in.at(0, row);
            if (VariantBytes.kind(bytes, at) == VariantKind.BOOLEAN) {
                out.value(bytes, at);
                return Row.WRITTEN;
            }
            if (!number.read(bytes, at)) {
                return Row.NULL;
            }
            out.booleanValue(number.real() != 0);
            return Row.WRITTEN;
        };
    }

    static RowWriter toText(CallSite site) {
        VariantCasts casts = DocumentSite.casts(site);
        Rfc3339Printer times = new Rfc3339Printer();
        ByteBuilder text = new ByteBuilder();
        return (in, row, out) -> {
            byte[] bytes = in.bytes(0);
            int at = in.at(0, row);
            VariantKind kind = VariantBytes.kind(bytes, at);
            if (kind.isContainer() || kind == VariantKind.NULL_VALUE || kind.isSqlNull()) {
                return Row.NULL;
            }
            if (kind.isTimestamp()) {
                times.write(bytes, at, out);
                return Row.WRITTEN;
            }
            text.clear();
            casts.toText(bytes, at, text);
            out.string(text.array(), 0, text.size());
            return Row.WRITTEN;
        };
    }

    /** The value itself when it is of such a kind. */
    static RowWriter only(Predicate<VariantKind> wanted) {
        return (in, row, out) -> {
            if (!wanted.test(VariantBytes.kind(in.bytes(0), in.at(0, row)))) {
                return Row.NULL;
            }
            out.value(in.bytes(0), in.at(0, row));
            return Row.WRITTEN;
        };
    }
}
