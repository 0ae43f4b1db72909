package dev.sneller.expression.function.document.array;

import dev.sneller.expression.function.document.DocumentArguments;
import dev.sneller.variant.BinaryBuilder;
import dev.sneller.variant.VariantBytes;

/** Elements on their way from array to array. */
final class Elements {
    /** What an array made of numbers alone may hold: with its offsets some 500 MB. */
    static final int MAX = 1 << 26;

    private Elements() {}

    /** All elements of an array. */
    static void copy(byte[] bytes, int array, BinaryBuilder out) {
        copy(bytes, array, 0, VariantBytes.count(bytes, array), out);
    }

    /** Elements from one position to before another. */
    static void copy(byte[] bytes, int array, int from, int to, BinaryBuilder out) {
        for (int i = from; i < to; i++) {
            out.value(bytes, VariantBytes.element(bytes, array, i));
        }
    }

    /** An argument as one element, NULL as an undefined one. */
    static void append(DocumentArguments in, int argument, int row, BinaryBuilder out) {
        if (in.isNull(argument, row)) {
            out.undefined();
        } else {
            out.value(in.bytes(argument), in.at(argument, row));
        }
    }

    /** A position from the start or, when negative, from the end, moved into {@code 0..size}. */
    static int clamped(long position, int size) {
        long fromStart = position < 0 ? position + size : position;
        return (int) Math.max(0, Math.min(fromStart, size));
    }
}
