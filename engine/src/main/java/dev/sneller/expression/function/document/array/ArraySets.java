package dev.sneller.expression.function.document.array;

import dev.sneller.expression.function.document.DocumentArguments;
import dev.sneller.expression.function.document.RowWriter;
import dev.sneller.expression.function.document.TruthLoop;
import dev.sneller.variant.BinaryBuilder;
import dev.sneller.variant.VariantBytes;

/** Arrays as multisets: the elements of the first that are, or are not, in another; in the order of the first. */
final class ArraySets {
    private ArraySets() {}

    /** ARRAY_DISTINCT: first occurrences. */
    static RowWriter distinct() {
        ElementCounts counts = new ElementCounts();
        return (in, row, out) -> {
            byte[] bytes = in.bytes(0);
            int array = in.at(0, row);
            int size = VariantBytes.count(bytes, array);
            counts.begin(bytes, size);
            out.startArray();
            for (int i = 0; i < size; i++) {
                int element = VariantBytes.element(bytes, array, i);
                if (counts.add(element) == 0) {
                    out.value(bytes, element);
                }
            }
            out.endArray();
            return RowWriter.Row.WRITTEN;
        };
    }

    /** ARRAY_INTERSECTION. */
    static RowWriter intersection() {
        ElementCounts counts = new ElementCounts();
        return (in, row, out) -> matched(counts, in, row, out, true);
    }

    /** ARRAY_EXCEPT. */
    static RowWriter except() {
        ElementCounts counts = new ElementCounts();
        return (in, row, out) -> matched(counts, in, row, out, false);
    }

    private static RowWriter.Row matched(
            ElementCounts counts, DocumentArguments in, int row, BinaryBuilder out, boolean wanted) {
        counts.of(in.bytes(1), in.at(1, row));
        byte[] bytes = in.bytes(0);
        int array = in.at(0, row);
        int size = VariantBytes.count(bytes, array);
        out.startArray();
        for (int i = 0; i < size; i++) {
            int element = VariantBytes.element(bytes, array, i);
            if (counts.take(bytes, element) == wanted) {
                out.value(bytes, element);
            }
        }
        out.endArray();
        return RowWriter.Row.WRITTEN;
    }

    /** ARRAYS_OVERLAP. */
    static TruthLoop.Test overlap() {
        ElementCounts counts = new ElementCounts();
        return (in, row) -> {
            counts.of(in.bytes(1), in.at(1, row));
            byte[] bytes = in.bytes(0);
            int array = in.at(0, row);
            int size = VariantBytes.count(bytes, array);
            for (int i = 0; i < size; i++) {
                if (counts.contains(bytes, VariantBytes.element(bytes, array, i))) {
                    return TruthLoop.Test.TRUE;
                }
            }
            return TruthLoop.Test.FALSE;
        };
    }
}
