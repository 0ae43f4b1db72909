package dev.sneller.expression.function.document.array;

import dev.sneller.expression.function.document.DocumentArguments;
import dev.sneller.expression.function.document.RowWriter.Row;
import dev.sneller.variant.BinaryBuilder;
import dev.sneller.variant.VariantBytes;
import dev.sneller.variant.VariantKind;

/** Arrays made of the elements of others, in an order that positions decide. */
final class ArrayEdits {
    private ArrayEdits() {}

    /** ARRAY_CONSTRUCT: a NULL is an undefined element. */
    static Row construct(DocumentArguments in, int row, BinaryBuilder out) {
        out.startArray();
        for (int i = 0; i < in.count(); i++) {
            Elements.append(in, i, row, out);
        }
        out.endArray();
        return Row.WRITTEN;
    }

    /** ARRAY_CONSTRUCT_COMPACT: a NULL is left out. */
    static Row constructCompact(DocumentArguments in, int row, BinaryBuilder out) {
        out.startArray();
        for (int i = 0; i < in.count(); i++) {
            if (!in.isNull(i, row)) {
                Elements.append(in, i, row, out);
            }
        }
        out.endArray();
        return Row.WRITTEN;
    }

    static Row append(DocumentArguments in, int row, BinaryBuilder out) {
        out.startArray();
        Elements.copy(in.bytes(0), in.at(0, row), out);
        Elements.append(in, 1, row, out);
        out.endArray();
        return Row.WRITTEN;
    }

    static Row prepend(DocumentArguments in, int row, BinaryBuilder out) {
        out.startArray();
        Elements.append(in, 1, row, out);
        Elements.copy(in.bytes(0), in.at(0, row), out);
        out.endArray();
        return Row.WRITTEN;
    }

    static Row concatenate(DocumentArguments in, int row, BinaryBuilder out) {
        out.startArray();
        for (int i = 0; i < in.count(); i++) {
            Elements.copy(in.bytes(i), in.at(i, row), out);
        }
        out.endArray();
        return Row.WRITTEN;
    }

    /** ARRAY_COMPACT: without undefined elements and JSON nulls. */
    static Row compact(DocumentArguments in, int row, BinaryBuilder out) {
        byte[] bytes = in.bytes(0);
        int array = in.at(0, row);
        int size = VariantBytes.count(bytes, array);
        out.startArray();
        for (int i = 0; i < size; i++) {
            int element = VariantBytes.element(bytes, array, i);
            VariantKind kind = VariantBytes.kind(bytes, element);
            if (kind != VariantKind.NULL_VALUE && kind != VariantKind.UNDEFINED) {
                out.value(bytes, element);
            }
        }
        out.endArray();
        return Row.WRITTEN;
    }

    static Row reverse(DocumentArguments in, int row, BinaryBuilder out) {
        byte[] bytes = in.bytes(0);
        int array = in.at(0, row);
        out.startArray();
        for (int i = VariantBytes.count(bytes, array) - 1; i >= 0; i--) {
            out.value(bytes, VariantBytes.element(bytes, array, i));
        }
        out.endArray();
        return Row.WRITTEN;
    }

    /** ARRAY_SLICE(a, from, to): up to the position before {@code to}. */
    static Row slice(DocumentArguments in, int row, BinaryBuilder out) {
        byte[] bytes = in.bytes(0);
        int array = in.at(0, row);
        int size = VariantBytes.count(bytes, array);
        out.startArray();
        Elements.copy(
                bytes,
                array,
                Elements.clamped(in.integer(1, row), size),
                Elements.clamped(in.integer(2, row), size),
                out);
        out.endArray();
        return Row.WRITTEN;
    }

    /** LIST_ENUMERATE(a, first): an array of each element and its position. */
    static Row enumerate(DocumentArguments in, int row, BinaryBuilder out) {
        byte[] bytes = in.bytes(0);
        int array = in.at(0, row);
        int size = VariantBytes.count(bytes, array);
        out.startArray();
        for (int i = 0; i < size; i++) {
            out.startArray();
            out.value(bytes, VariantBytes.element(bytes, array, i));
            out.integer(in.integer(1, row) + i);
            out.endArray();
        }
        out.endArray();
        return Row.WRITTEN;
    }

    /** ARRAY_REMOVE_AT(a, position): a position outside leaves the array as it is. */
    static Row removeAt(DocumentArguments in, int row, BinaryBuilder out) {
        byte[] bytes = in.bytes(0);
        int array = in.at(0, row);
        int size = VariantBytes.count(bytes, array);
        long position = in.integer(1, row);
        long removed = position < 0 ? position + size : position;
        out.startArray();
        for (int i = 0; i < size; i++) {
            if (i != removed) {
                out.value(bytes, VariantBytes.element(bytes, array, i));
            }
        }
        out.endArray();
        return Row.WRITTEN;
    }
}
