package dev.sneller.jdbc.cursor;

import dev.sneller.kernel.Int128;
import dev.sneller.vector.FlatVector;
import dev.sneller.vector.I128Vector;
import dev.sneller.vector.I64Vector;
import java.math.BigInteger;
import java.time.Instant;

/** Nanoseconds since 1970 of 64 or 128 bits. */
final class EpochNanos {
    private static final long NANOS_PER_SECOND = 1_000_000_000L;
    private static final BigInteger WIDE_NANOS_PER_SECOND = BigInteger.valueOf(NANOS_PER_SECOND);

    private EpochNanos() {}

    static long high(FlatVector vector, int slot) {
        return vector instanceof I128Vector wide ? wide.high()[slot] : low(vector, slot) >> 63;
    }

    static long low(FlatVector vector, int slot) {
        return vector instanceof I64Vector longs ? longs.values()[slot] : ((I128Vector) vector).low()[slot];
    }

    /** The instant; for wall clocks the one they would be in UTC. */
    static Instant instant(FlatVector vector, int slot) {
        long high = high(vector, slot);
        long low = low(vector, slot);
        if (Int128.fitsLong(high, low)) {
            return Instant.ofEpochSecond(Math.floorDiv(low, NANOS_PER_SECOND), Math.floorMod(low, NANOS_PER_SECOND));
        }
        BigInteger nanos = Int128.toBigInteger(high, low);
        BigInteger part = nanos.mod(WIDE_NANOS_PER_SECOND);
        return Instant.ofEpochSecond(
                nanos.subtract(part).divide(WIDE_NANOS_PER_SECOND).longValueExact(), part.longValueExact());
    }
}
