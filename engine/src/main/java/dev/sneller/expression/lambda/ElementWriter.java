package dev.sneller.expression.lambda;

import dev.sneller.variant.BinaryBuilder;
import dev.sneller.vector.ColumnVector;

/** What stands in the result for each element. One thread. */
interface ElementWriter {
    /** Takes the body's values of so many elements, which are read before this is called again. */
    void values(ColumnVector values, int count);

    /** Writes what becomes of one element, or nothing. @param at where the element is in {@code bytes} */
    void write(int element, byte[] bytes, int at, BinaryBuilder out);
}
