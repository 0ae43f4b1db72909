package dev.sneller.expression.batch;

import dev.sneller.error.SnellerException;
import dev.sneller.kernel.Hash;
import dev.sneller.kernel.Masks;
import dev.sneller.vector.BytesVector;
import dev.sneller.vector.ColumnVector;
import dev.sneller.vector.ConstantVector;
import dev.sneller.vector.Dictionary;
import dev.sneller.vector.DictionaryVector;
import dev.sneller.vector.FlatVector;
import dev.sneller.vector.SelectionVector;
import java.util.Arrays;
import java.util.function.IntFunction;

/**
 * A function's results for all values of one dictionary. Text and binary results are a dictionary again, whose values are made distinct;
 * others are looked up row by row. A code that failed fails only where a selected row has it.
 */
final class Translation {
    private final FlatVector results;
    private final long[] failed;
    private final IntFunction<SnellerException> failure;
    private final FlatVector[] constants;
    private final Dictionary distinct;
    private final int[] distinctCodes;

    private FlatVector flat;
    private int[] codes = {};
    private long[] validity = {};

    Translation(FlatVector results, long[] failed, IntFunction<SnellerException> failure, FlatVector[] constants) {
        this.results = results;
        this.failed = failed;
        this.failure = failure;
        this.constants = constants;
        if (results instanceof BytesVector text) {
            distinctCodes = new int[text.length()];
            distinct = new Dictionary(distinctOf(text, distinctCodes), false);
        } else {
            distinctCodes = null;
            distinct = null;
        }
    }

    /** Whether it was made with the constants that stand beside the dictionary now. */
    boolean isFor(ColumnVector[] inputs, int argument) {
        for (int i = 0; i < inputs.length; i++) {
            if (i != argument && !(inputs[i] instanceof ConstantVector constant && constant.value() == constants[i])) {
                return false;
            }
        }
        return true;
    }

    ColumnVector translate(DictionaryVector input, SelectionVector selection) {
        int rows = input.length();
        throwIfFailed(input, selection);
        long[] present = presence(input);
        if (distinct != null && distinct.size() > 0) {
            int[] translated = codes.length < rows ? codes = new int[rows] : codes;
            for (int i = 0; i < rows; i++) {
                translated[i] = distinctCodes[input.codes()[i]];
            }
            return new DictionaryVector(distinct, translated, rows, present);
        }
        if (!Gather.fits(flat, results, rows)) {
            flat = Gather.like(results, rows);
        }
        Gather.into(flat, results, input.codes(), rows);
        Gather.validity(flat, present);
        return flat;
    }

    private void throwIfFailed(DictionaryVector input, SelectionVector selection) {
        if (failed == null) {
            return;
        }
        int n = selection == null ? input.length() : selection.count();
        for (int i = 0; i < n; i++) {
            int row = selection == null ? i : selection.row(i);
            if (!input.isNull(row) && Masks.get(failed, input.codes()[row])) {
                throw failure.apply(input.codes()[row]);
            }
        }
    }

    /** Null where the input is, or where the result for its value is. */
    private long[] presence(DictionaryVector input) {
        long[] present = results.validity();
        if (present == null) {
            return input.validity();
        }
        int rows = input.length();
        if (validity.length < Masks.words(rows)) {
            validity = new long[Masks.words(rows)];
        }
        Masks.fill(validity, rows, true);
        for (int i = 0; i < rows; i++) {
            if (!Masks.get(present, input.codes()[i])) {
                Masks.clear(validity, i);
            }
        }
        Masks.and(validity, input.validity(), rows);
        return validity;
    }

    /** The distinct values in order of first appearance; {@code codeOf} gets the new code of every old one. */
    private static BytesVector distinctOf(BytesVector text, int[] codeOf) {
        int size = text.length();
        int slots = Integer.highestOneBit(Math.max(1, size)) * 4;
        int[] table = new int[slots];
        Arrays.fill(table, -1);
        BytesVector distinct = new BytesVector(text.type(), size);
        distinct.bytes(text.bytes());
        int n = 0;
        for (int i = 0; i < size; i++) {
            if (text.isNull(i)) {
                continue;
            }
            int slot = (int) Hash.ofBytes(text.bytes(), text.start()[i], text.lengths()[i]) & slots - 1;
            while (table[slot] >= 0 && !sameBytes(distinct, table[slot], text, i)) {
                slot = slot + 1 & slots - 1;
            }
            if (table[slot] < 0) {
                table[slot] = n;
                distinct.start()[n] = text.start()[i];
                distinct.lengths()[n++] = text.lengths()[i];
            }
            codeOf[i] = table[slot];
        }
        distinct.length(n);
        return distinct;
    }

    private static boolean sameBytes(BytesVector a, int i, BytesVector b, int j) {
        int from = a.start()[i];
        int other = b.start()[j];
        return Arrays.equals(a.bytes(), from, from + a.lengths()[i], b.bytes(), other, other + b.lengths()[j]);
    }
}
