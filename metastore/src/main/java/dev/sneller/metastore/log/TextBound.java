package dev.sneller.metastore.log;

import dev.sneller.type.Datum;
import java.util.Arrays;

/** Bounds of text and binary cut to a few bytes, outward: a minimum only gets smaller, a maximum only greater. */
final class TextBound {
    static final int MAX_BYTES = 32;

    private TextBound() {}

    /** Whether the bound is kept as it is. */
    static boolean isShort(Datum bound) {
        return bound == null || bound.bytes().length <= MAX_BYTES;
    }

    static Datum lower(Datum bound) {
        return isShort(bound) ? bound : Datum.ofBytes(bound.type(), Arrays.copyOf(bound.bytes(), MAX_BYTES));
    }

    /** Null, unbounded, when every kept byte is the greatest. */
    static Datum upper(Datum bound) {
        if (isShort(bound)) {
            return bound;
        }
        for (int length = MAX_BYTES; length > 0; length--) {
            byte last = bound.bytes()[length - 1];
            if (last != (byte) 0xFF) {
                byte[] greater = Arrays.copyOf(bound.bytes(), length);
                greater[length - 1] = (byte) (last + 1);
                return Datum.ofBytes(bound.type(), greater);
            }
        }
        return null;
    }
}
