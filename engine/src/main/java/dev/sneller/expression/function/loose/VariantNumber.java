package dev.sneller.expression.function.loose;

import dev.sneller.expression.function.CallSite;
import dev.sneller.expression.function.document.DocumentSite;
import dev.sneller.variant.VariantBytes;
import dev.sneller.variant.VariantCasts;
import dev.sneller.variant.VariantKind;

/** One number at a time, whole or real; of one thread. */
final class VariantNumber {
    private final VariantCasts casts;
    private boolean whole;
    private long integer;
    private double real;

    VariantNumber(CallSite site) {
        casts = DocumentSite.casts(site);
    }

    /** Reads a value; false when it is no number. */
    boolean read(byte[] bytes, int at) {
        whole = VariantBytes.isLong(bytes, at);
        if (whole) {
            integer = VariantBytes.longValue(bytes, at);
            real = integer;
            return true;
        }
        VariantKind kind = VariantBytes.kind(bytes, at);
        if (kind == VariantKind.DOUBLE) {
            real = VariantBytes.doubleValue(bytes, at);
            return true;
        }
        if (kind.isNumber()) {
            casts.toDouble(bytes, at);
            real = casts.real();
            return true;
        }
        return false;
    }

    boolean isWhole() {
        return whole;
    }

    /** The number when it is whole. */
    long integer() {
        return integer;
    }

    double real() {
        return real;
    }

    /** The number without its fraction, the nearest that 64 bits hold. */
    long truncated() {
        return whole ? integer : (long) real;
    }
}
