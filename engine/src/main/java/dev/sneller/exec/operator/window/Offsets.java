package dev.sneller.exec.operator.window;

import dev.sneller.expression.Expression;
import dev.sneller.plan.WindowFrame.Bound;
import dev.sneller.plan.WindowFrame.Kind;
import dev.sneller.type.Datum;

/** Offsets of frames as numbers: PRECEDING negative. */
final class Offsets {
    /** Beyond every partition, and far from overflow. */
    private static final long FAR = 1L << 40;

    private Offsets() {}

    static long of(Bound bound) {
        Datum value = ((Expression.Literal) bound.offset()).value();
        long offset = value.fitsLong() ? Math.min(FAR, value.low()) : FAR;
        return bound.kind() == Kind.PRECEDING ? -offset : offset;
    }
}
