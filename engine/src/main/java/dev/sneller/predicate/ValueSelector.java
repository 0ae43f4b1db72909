package dev.sneller.predicate;

import dev.sneller.error.Invariant;
import dev.sneller.kernel.KernelProvider;
import dev.sneller.kernel.Masks;
import dev.sneller.vector.Batch;
import dev.sneller.vector.BoolVector;
import dev.sneller.vector.BytesVector;
import dev.sneller.vector.ColumnVector;
import dev.sneller.vector.ConstantVector;
import dev.sneller.vector.Dictionary;
import dev.sneller.vector.DictionaryVector;
import dev.sneller.vector.F64Vector;
import dev.sneller.vector.FlatVector;
import dev.sneller.vector.I128Vector;
import dev.sneller.vector.I32Vector;
import dev.sneller.vector.I64Vector;
import dev.sneller.vector.ZonedVector;
import java.util.Arrays;

/** Rows whose value is inside, or outside, of a {@link ValueTest}, over vectors of every form. */
final class ValueSelector implements PredicateSelector {
    private static final long[] ONE = {1};

    private final ValueTest test;
    private final boolean negated;
    private long[] passing = new long[Masks.words(Batch.MAX_ROWS)];
    private Dictionary lastDictionary;
    private Dictionary knownDictionary;
    private long[] knownCodes;

    ValueSelector(ValueTest test, boolean negated) {
        this.test = test;
        this.negated = negated;
    }

    @Override
    public void select(ColumnVector vector, long[] mask) {
        int rows = vector.length();
        if (passing.length < Masks.words(rows)) {
            passing = new long[Masks.words(rows)];
        }
        if (vector instanceof ConstantVector constant) {
            boolean passes = false;
            if (!constant.isNull()) {
                evaluate(constant.value(), 1, ONE, passing);
                passes = Masks.get(passing, 0);
            }
            Masks.fill(passing, rows, passes);
        } else if (vector instanceof DictionaryVector dictionary) {
            long[] wanted = wantedCodes(dictionary);
            KernelProvider.kernels().codes().intsAmong(dictionary.codes(), 0, rows, wanted, passing);
            Masks.and(passing, vector.validity(), rows);
        } else {
            evaluate((FlatVector) vector, rows, mask, passing);
            Masks.and(passing, vector.validity(), rows);
        }
        restrict(mask, passing, rows);
    }

    /** All values of a dictionary are asked when it is met again; the first time only those that occur. */
    private long[] wantedCodes(DictionaryVector vector) {
        Dictionary dictionary = vector.dictionary();
        if (dictionary == knownDictionary) {
            return knownCodes;
        }
        int size = dictionary.size();
        long[] asked = new long[Masks.words(size)];
        long[] wanted = new long[Masks.words(size)];
        boolean isFirst = dictionary != lastDictionary && vector.length() < size;
        if (isFirst) {
            for (int i = 0; i < vector.length(); i++) {
                Masks.set(asked, vector.codes()[i]);
            }
        } else {
            Masks.fill(asked, size, true);
            knownDictionary = dictionary;
            knownCodes = wanted;
        }
        lastDictionary = dictionary;
        evaluate(dictionary.values(), size, asked, wanted);
        return wanted;
    }

    /** {@code mask &= passing} for the first {@code rows} bits. */
    private static void restrict(long[] mask, long[] passing, int rows) {
        int full = rows >>> 6;
        for (int w = 0; w < full; w++) {
            mask[w] &= passing[w];
        }
        if ((rows & 63) != 0) {
            mask[full] &= passing[full] | -1L << rows;
        }
    }

    /** Results at the rows of {@code asked}; others are undefined. */
    private void evaluate(FlatVector vector, int rows, long[] asked, long[] target) {
        if (vector instanceof I64Vector longs) {
            test.longs(longs.values(), rows, target);
        } else if (vector instanceof BytesVector bytes) {
            bytes(bytes, rows, asked, target);
        } else if (vector instanceof F64Vector doubles) {
            test.doubles(doubles.values(), rows, target);
        } else if (vector instanceof I32Vector ints) {
            test.ints(ints.values(), rows, target);
        } else if (vector instanceof BoolVector bits) {
            bits(bits.bits(), rows, target);
        } else if (vector instanceof I128Vector wide) {
            wide(wide, rows, target);
        } else if (vector instanceof ZonedVector zoned) {
            evaluate(zoned.instants(), rows, asked, target);
            return;
        } else {
            throw Invariant.unreachable("predicate of a " + vector.type() + " column");
        }
        if (negated) {
            Masks.not(target, rows);
        }
    }

    private void bytes(BytesVector vector, int rows, long[] asked, long[] target) {
        byte[] bytes = vector.bytes();
        int[] start = vector.start();
        int[] lengths = vector.lengths();
        long[] present = vector.validity();
        Arrays.fill(target, 0, Masks.words(rows), 0);
        for (int w = 0; w < Masks.words(rows); w++) {
            long open = asked[w] & (present == null ? -1L : present[w]);
            open &= w == rows >>> 6 ? (1L << rows) - 1 : -1L;
            for (; open != 0; open &= open - 1) {
                int row = (w << 6) + Long.numberOfTrailingZeros(open);
                if (test.containsBytes(bytes, start[row], lengths[row])) {
                    target[w] |= open & -open;
                }
            }
        }
    }

    private void bits(long[] bits, int rows, long[] target) {
        long ifTrue = test.containsBoolean(true) ? -1L : 0;
        long ifFalse = test.containsBoolean(false) ? -1L : 0;
        for (int w = 0; w < Masks.words(rows); w++) {
            target[w] = bits[w] & ifTrue | ~bits[w] & ifFalse;
        }
        Masks.trim(target, rows);
    }

    private void wide(I128Vector vector, int rows, long[] target) {
        Arrays.fill(target, 0, Masks.words(rows), 0);
        for (int i = 0; i < rows; i++) {
            if (test.containsWide(vector.high()[i], vector.low()[i])) {
                Masks.set(target, i);
            }
        }
    }
}
