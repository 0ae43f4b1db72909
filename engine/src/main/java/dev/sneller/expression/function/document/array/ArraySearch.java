package dev.sneller.expression.function.document.array;

import dev.sneller.expression.function.document.CountLoop;
import dev.sneller.expression.function.document.DocumentArguments;
import dev.sneller.expression.function.document.RowWriter;
import dev.sneller.expression.function.document.SliceLoop;
import dev.sneller.expression.function.document.TruthLoop;
import dev.sneller.variant.VariantBytes;
import dev.sneller.variant.VariantComparator;

/** Elements found by value. A NULL that is looked for is found in an undefined element. */
final class ArraySearch {
    private ArraySearch() {}

    /** ARRAY_CONTAINS(x, array): a NULL that is not found gives NULL. @param array which argument is the array */
    static TruthLoop.Test contains(int array) {
        VariantComparator comparator = new VariantComparator();
        return (in, row) -> {
            if (first(comparator, in, row, array) >= 0) {
                return TruthLoop.Test.TRUE;
            }
            return in.isNull(1 - array, row) ? TruthLoop.Test.NULL : TruthLoop.Test.FALSE;
        };
    }

    /** ARRAY_POSITION(x, array): NULL when not found. @param base what the first position counts as */
    static CountLoop.Count position(int array, int base) {
        VariantComparator comparator = new VariantComparator();
        return (in, row) -> {
            int found = first(comparator, in, row, array);
            return found < 0 ? CountLoop.Count.NULL : found + base;
        };
    }

    private static int first(VariantComparator comparator, DocumentArguments in, int row, int argument) {
        byte[] bytes = in.bytes(argument);
        int array = in.at(argument, row);
        int size = VariantBytes.count(bytes, array);
        boolean isNull = in.isNull(1 - argument, row);
        for (int i = 0; i < size; i++) {
            int element = VariantBytes.element(bytes, array, i);
            boolean equal = isNull
                    ? VariantBytes.kind(bytes, element).isSqlNull()
                    : comparator.equal(bytes, element, in.bytes(1 - argument), in.at(1 - argument, row));
            if (equal) {
                return i;
            }
        }
        return -1;
    }

    /** ARRAY_REMOVE(array, x): without all elements that equal x. */
    static RowWriter remove() {
        VariantComparator comparator = new VariantComparator();
        return (in, row, out) -> {
            byte[] bytes = in.bytes(0);
            int array = in.at(0, row);
            int size = VariantBytes.count(bytes, array);
            out.startArray();
            for (int i = 0; i < size; i++) {
                int element = VariantBytes.element(bytes, array, i);
                if (!comparator.equal(bytes, element, in.bytes(1), in.at(1, row))) {
                    out.value(bytes, element);
                }
            }
            out.endArray();
            return RowWriter.Row.WRITTEN;
        };
    }

    /** LIST_EXTRACT(array, position): positions count from 1, and from -1 at the end; NULL where there is no element. */
    static int fromOne(DocumentArguments in, int row) {
        byte[] bytes = in.bytes(0);
        int array = in.at(0, row);
        int size = VariantBytes.count(bytes, array);
        long position = in.integer(1, row);
        long index = position > 0 ? position - 1 : size + position;
        boolean exists = position != 0 && index >= 0 && index < size;
        return exists ? VariantBytes.element(bytes, array, (int) index) : VariantBytes.ABSENT;
    }

    /** ARRAY_MAX and ARRAY_MIN: undefined elements are passed over; NULL of none. */
    static SliceLoop.Place extreme(boolean greatest) {
        VariantComparator comparator = new VariantComparator();
        return (in, row) -> {
            byte[] bytes = in.bytes(0);
            int array = in.at(0, row);
            int size = VariantBytes.count(bytes, array);
            int best = VariantBytes.ABSENT;
            for (int i = 0; i < size; i++) {
                int element = VariantBytes.element(bytes, array, i);
                if (VariantBytes.kind(bytes, element).isSqlNull()) {
                    continue;
                }
                if (best == VariantBytes.ABSENT || comparator.compare(bytes, element, bytes, best) > 0 == greatest) {
                    best = element;
                }
            }
            return best;
        };
    }
}
