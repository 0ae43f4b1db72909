package dev.sneller.exec.operator.aggregate.sketch;

import java.util.Arrays;

/**
 * How many distinct 64-bit hashes have come: exactly up to {@value #MAX_EXACT}, beyond it by HyperLogLog with 4,096 registers, whose
 * standard error is 1.6 %.
 *
 * <p>Estimator without tables of corrections: O. Ertl, New cardinality estimation algorithms for HyperLogLog sketches, 2017, section 4.
 */
final class HyperLogLog {
    static final int MAX_EXACT = 256;
    private static final int PRECISION = 12;
    private static final int REGISTERS = 1 << PRECISION;
    /** Bits of a hash that do not choose the register. */
    private static final int RANK_BITS = Long.SIZE - PRECISION;

    private static final int FIRST_SLOTS = 8;

    /** Distinct hashes by linear probing, 0 = free; null once there are registers. */
    private long[] hashes = new long[FIRST_SLOTS];

    private int exact;
    private byte[] registers;

    /** @param hash of well mixed bits; 0 counts as 1 */
    void add(long hash) {
        if (registers != null) {
            register(hash);
        } else {
            remember(hash == 0 ? 1 : hash);
        }
    }

    private void register(long hash) {
        int index = (int) (hash >>> RANK_BITS);
        int rank = Math.min(Long.numberOfLeadingZeros(hash << PRECISION), RANK_BITS) + 1;
        if (rank > registers[index]) {
            registers[index] = (byte) rank;
        }
    }

    private void remember(long hash) {
        int mask = hashes.length - 1;
        int slot = (int) hash & mask;
        while (hashes[slot] != 0) {
            if (hashes[slot] == hash) {
                return;
            }
            slot = slot + 1 & mask;
        }
        hashes[slot] = hash;
        exact++;
        if (exact > MAX_EXACT) {
            toRegisters();
        } else if (exact * 2 > hashes.length) {
            widen();
        }
    }

    private void widen() {
        long[] old = hashes;
        hashes = new long[old.length * 2];
        exact = 0;
        for (long hash : old) {
            if (hash != 0) {
                remember(hash);
            }
        }
    }

    private void toRegisters() {
        registers = new byte[REGISTERS];
        for (long hash : hashes) {
            if (hash != 0) {
                register(hash);
            }
        }
        hashes = null;
    }

    void merge(HyperLogLog other) {
        if (other.registers == null) {
            for (long hash : other.hashes) {
                if (hash != 0) {
                    add(hash);
                }
            }
            return;
        }
        if (registers == null) {
            toRegisters();
        }
        for (int i = 0; i < REGISTERS; i++) {
            registers[i] = (byte) Math.max(registers[i], other.registers[i]);
        }
    }

    long estimate() {
        if (registers == null) {
            return exact;
        }
        int[] registersOfRank = new int[RANK_BITS + 2];
        for (byte rank : registers) {
            registersOfRank[rank]++;
        }
        double m = REGISTERS;
        double z = m * tau(1 - registersOfRank[RANK_BITS + 1] / m);
        for (int rank = RANK_BITS; rank >= 1; rank--) {
            z = 0.5 * (z + registersOfRank[rank]);
        }
        z += m * sigma(registersOfRank[0] / m);
        return Math.round(m * m / (2 * Math.log(2) * z));
    }

    /** Ertl's correction for registers that are still empty. */
    private static double sigma(double share) {
        if (share == 1) {
            return Double.POSITIVE_INFINITY;
        }
        double power = share;
        double sum = share;
        double weight = 1;
        double before;
        do {
            before = sum;
            power *= power;
            sum += power * weight;
            weight += weight;
        } while (sum != before);
        return sum;
    }

    /** Ertl's correction for registers that are full. */
    private static double tau(double share) {
        if (share == 0 || share == 1) {
            return 0;
        }
        double root = share;
        double sum = 1 - share;
        double weight = 1;
        double before;
        do {
            before = sum;
            root = Math.sqrt(root);
            weight *= 0.5;
            sum -= (1 - root) * (1 - root) * weight;
        } while (sum != before);
        return sum / 3;
    }

    long bytes() {
        return 48 + (registers == null ? (long) hashes.length * Long.BYTES : REGISTERS);
    }

    /** For tests: whether the answer is exact. */
    boolean isExact() {
        return registers == null;
    }

    @Override
    public String toString() {
        return "HyperLogLog[" + (registers == null ? Arrays.toString(hashes) : "estimate " + estimate()) + "]";
    }
}
