package dev.sneller.exec.operator.join;

import dev.sneller.exec.operator.rows.KeptColumn;
import dev.sneller.exec.operator.rows.KeptIntegers;
import dev.sneller.exec.operator.rows.KeptRows;
import dev.sneller.kernel.Hash;
import dev.sneller.predicate.PredicateSelector;
import dev.sneller.vector.ColumnVector;
import dev.sneller.vector.I32Vector;
import dev.sneller.vector.I64Vector;
import dev.sneller.vector.Validity;

/**
 * Whether an integer may be among the kept keys: one bit for each value of a narrow range, which is exact, else a Bloom filter of two bits a
 * key within one word, which lets some others pass.
 */
final class KeyMembership {
    private static final int BITS_PER_KEY = 64;
    /** One bit a value pays for few keys too: where keys come in order, as they mostly do, it is read in order. */
    private static final long SOME_BITS = 1L << 23;

    private static final long MOST_BITS = 1L << 28;

    private final long least;
    private final long greatest;
    private final boolean isExact;
    private final long[] bits;

    private KeyMembership(long least, long greatest, boolean isExact, long[] bits) {
        this.least = least;
        this.greatest = greatest;
        this.isExact = isExact;
        this.bits = bits;
    }

    /** Null when there are too many keys for it to pay. */
    static KeyMembership of(KeptRows rows, KeptColumn key, KeptIntegers keys, long least, long greatest) {
        long span = greatest - least;
        boolean isExact = span >= 0 && span < Math.min(MOST_BITS, Math.max(SOME_BITS, rows.rowCount() * BITS_PER_KEY));
        if (!isExact && rows.rowCount() * 16 > MOST_BITS) {
            return null;
        }
        int words =
                isExact ? (int) (span >>> 6) + 1 : Math.max(1, Integer.highestOneBit((int) (rows.rowCount() / 4))) * 2;
        KeyMembership membership = new KeyMembership(least, greatest, isExact, new long[words]);
        for (int segment = 0; segment < rows.segmentCount(); segment++) {
            int first = KeptRows.firstRow(segment);
            for (int row = first; row < first + rows.segmentRows(segment); row++) {
                if (!key.isNull(row)) {
                    membership.add(keys.low(row));
                }
            }
        }
        return membership;
    }

    private void add(long value) {
        if (isExact) {
            long offset = value - least;
            bits[(int) (offset >>> 6)] |= 1L << offset;
        } else {
            long hash = Hash.mix(value);
            bits[word(hash)] |= pair(hash);
        }
    }

    private int word(long hash) {
        return (int) (hash >>> 32) & bits.length - 1;
    }

    private static long pair(long hash) {
        return 1L << hash | 1L << (hash >>> 6);
    }

    private boolean mayContain(long value) {
        if (value < least || value > greatest) {
            return false;
        }
        if (isExact) {
            long offset = value - least;
            return (bits[(int) (offset >>> 6)] >>> offset & 1) != 0;
        }
        long hash = Hash.mix(value);
        long pair = pair(hash);
        return (bits[word(hash)] & pair) == pair;
    }

    /** Tests rows of the lanes that keys are on; others pass. */
    PredicateSelector selector() {
        return this::select;
    }

    private void select(ColumnVector vector, long[] mask) {
        int words = Validity.words(vector.length());
        if (vector instanceof I64Vector longs) {
            for (int w = 0; w < words; w++) {
                mask[w] = passing(mask[w], w << 6, longs.values());
            }
        } else if (vector instanceof I32Vector days) {
            for (int w = 0; w < words; w++) {
                mask[w] = passing(mask[w], w << 6, days.values());
            }
        }
        long[] validity = vector.validity();
        for (int w = 0; w < words && validity != null; w++) {
            mask[w] &= validity[w];
        }
    }

    private long passing(long wanted, int from, long[] values) {
        long passing = 0;
        for (long rest = wanted; rest != 0; rest &= rest - 1) {
            int i = Long.numberOfTrailingZeros(rest);
            passing |= (mayContain(values[from + i]) ? 1L : 0L) << i;
        }
        return passing;
    }

    private long passing(long wanted, int from, int[] values) {
        long passing = 0;
        for (long rest = wanted; rest != 0; rest &= rest - 1) {
            int i = Long.numberOfTrailingZeros(rest);
            passing |= (mayContain(values[from + i]) ? 1L : 0L) << i;
        }
        return passing;
    }
}
