package dev.sneller.expression.function.document.array;

import dev.sneller.expression.function.document.DocumentArguments;
import dev.sneller.expression.function.document.RowWriter;
import dev.sneller.variant.BinaryBuilder;
import dev.sneller.variant.VariantBytes;
import dev.sneller.variant.VariantComparator;

/**
 * ARRAY_SORT(a [, ascending [, nulls first]]): by the one order of VARIANT values, equal ones in the order they had; undefined elements
 * stand at the end where NULLs do, which without a third argument is the greatest.
 */
final class Sort implements RowWriter {
    private final VariantComparator comparator = new VariantComparator();
    private int[] places = new int[64];
    private int[] scratch = new int[64];

    @Override
    public Row write(DocumentArguments in, int row, BinaryBuilder out) {
        byte[] bytes = in.bytes(0);
        boolean ascending = in.count() < 2 || in.truth(1, row);
        boolean nullsFirst = in.count() < 3 ? !ascending : in.truth(2, row);
        int array = in.at(0, row);
        int size = VariantBytes.count(bytes, array);
        int defined = collect(bytes, array, size);
        sort(bytes, defined, ascending ? 1 : -1);
        out.startArray();
        if (nullsFirst) {
            undefined(size - defined, out);
        }
        for (int i = 0; i < defined; i++) {
            out.value(bytes, places[i]);
        }
        if (!nullsFirst) {
            undefined(size - defined, out);
        }
        out.endArray();
        return Row.WRITTEN;
    }

    /** Where the defined elements start; returns how many there are. */
    private int collect(byte[] bytes, int array, int size) {
        if (places.length < size) {
            places = new int[size];
            scratch = new int[size];
        }
        int defined = 0;
        for (int i = 0; i < size; i++) {
            int element = VariantBytes.element(bytes, array, i);
            if (!VariantBytes.kind(bytes, element).isSqlNull()) {
                places[defined++] = element;
            }
        }
        return defined;
    }

    /** Merges runs of doubling length. */
    private void sort(byte[] bytes, int count, int direction) {
        for (int run = 1; run < count; run *= 2) {
            for (int from = 0; from < count; from += 2 * run) {
                int middle = Math.min(from + run, count);
                merge(bytes, from, middle, Math.min(middle + run, count), direction);
            }
            int[] merged = scratch;
            scratch = places;
            places = merged;
        }
    }

    private void merge(byte[] bytes, int from, int middle, int to, int direction) {
        int left = from;
        int right = middle;
        for (int i = from; i < to; i++) {
            boolean takeLeft = right == to
                    || left < middle && direction * comparator.compare(bytes, places[left], bytes, places[right]) <= 0;
            scratch[i] = takeLeft ? places[left++] : places[right++];
        }
    }

    private static void undefined(int count, BinaryBuilder out) {
        for (int i = 0; i < count; i++) {
            out.undefined();
        }
    }
}
