package dev.sneller.expression.cast;

import dev.sneller.type.LogicalType;
import dev.sneller.variant.text.CastStatus;
import dev.sneller.variant.text.MutableInt128;

/** An unscaled integer moved to a NUMBER's scale, half away from zero, and held to its precision. */
final class IntegerRescale {
    private final int places;
    private final int precision;
    private final MutableInt128 value = new MutableInt128();

    IntegerRescale(int scale, LogicalType to) {
        places = to.scale() - scale;
        precision = to.precision();
    }

    CastStatus apply(long high, long low, CastValue out) {
        value.set(high, low);
        if (places >= 0) {
            if (!value.shiftLeft(places)) {
                return CastStatus.OUT_OF_RANGE;
            }
        } else {
            value.shiftRight(-places);
        }
        out.set(value.high(), value.low());
        return value.isZero() || value.fits(precision) ? CastStatus.OK : CastStatus.OUT_OF_RANGE;
    }
}
