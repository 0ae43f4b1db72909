package dev.sneller.expression.cast;

import dev.sneller.variant.text.EpochTime;
import dev.sneller.variant.text.MutableInt128;

/** Nanoseconds cut to the places of a TIME or TIMESTAMP type, toward the past. */
final class TimePlaces {
    private static final int NANO_PLACES = 9;

    private final int unit;
    private final EpochTime time = new EpochTime();
    private final MutableInt128 nanos = new MutableInt128();

    TimePlaces(int places) {
        unit = places >= NANO_PLACES ? 1 : (int) MutableInt128.longPowerOfTen(NANO_PLACES - places);
    }

    MutableInt128 cut(long high, long low) {
        if (unit == 1) {
            return nanos.set(high, low);
        }
        time.set(high, low);
        time.setSeconds(time.seconds(), time.nanos() - time.nanos() % unit);
        time.toNanos(nanos);
        return nanos;
    }
}
