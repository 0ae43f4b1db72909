package dev.sneller.format.write;

import dev.sneller.kernel.Hash;

/**
 * Counts different values by their hashes in 1 KiB, within about 3 % (HyperLogLog, Flajolet et al. 2007, with linear counting while
 * registers are empty). Merging is exact: the sketch of a union is the greater of each register. Owned by one thread.
 */
final class DistinctSketch {
    private static final int INDEX_BITS = 10;
    private static final int REGISTERS = 1 << INDEX_BITS;
    private static final double BIAS = 0.7213 / (1 + 1.079 / REGISTERS);

    private final byte[] registers = new byte[REGISTERS];

    void add(long hash) {
        int register = (int) (hash >>> Long.SIZE - INDEX_BITS);
        byte rank = (byte) (Long.numberOfLeadingZeros(hash << INDEX_BITS | 1L << INDEX_BITS - 1) + 1);
        if (rank > registers[register]) {
            registers[register] = rank;
        }
    }

    void addLongs(long[] values, int from, int to) {
        for (int i = from; i < to; i++) {
            add(Hash.mix(values[i]));
        }
    }

    void addBytes(byte[] bytes, int[] start, int[] length, int count) {
        for (int i = 0; i < count; i++) {
            add(Hash.ofBytes(bytes, start[i], length[i]));
        }
    }

    void merge(DistinctSketch other) {
        for (int i = 0; i < REGISTERS; i++) {
            registers[i] = (byte) Math.max(registers[i], other.registers[i]);
        }
    }

    /** About how many different values were added. */
    long estimate() {
        double inverses = 0;
        int empty = 0;
        for (byte rank : registers) {
            inverses += 1.0 / (1L << rank);
            empty += rank == 0 ? 1 : 0;
        }
        double raw = BIAS * REGISTERS * REGISTERS / inverses;
        boolean isSmall = raw <= 2.5 * REGISTERS && empty > 0;
        return Math.round(isSmall ? REGISTERS * Math.log((double) REGISTERS / empty) : raw);
    }
}
