package dev.sneller.metastore.log;

import java.util.UUID;
import java.util.random.RandomGenerator;

/** Ids that carry the time they were minted at (RFC 9562, version 7). */
public final class UuidV7 {
    private UuidV7() {}

    /** 48 bits of milliseconds since the epoch, 74 random bits. */
    public static UUID mint(long millis, RandomGenerator random) {
        long high = millis << 16 | 0x7000 | random.nextInt(1 << 12);
        long low = 0x8000_0000_0000_0000L | random.nextLong() >>> 2;
        return new UUID(high, low);
    }

    /** The time in an id of version 7, milliseconds since the epoch. */
    public static long millis(UUID id) {
        return id.getMostSignificantBits() >>> 16;
    }
}
