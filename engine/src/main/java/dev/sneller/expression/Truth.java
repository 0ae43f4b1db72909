package dev.sneller.expression;

import dev.sneller.kernel.Masks;
import dev.sneller.vector.BoolVector;
import dev.sneller.vector.ColumnVector;
import dev.sneller.vector.ConstantVector;
import dev.sneller.vector.DictionaryVector;

/** Value bits of BOOLEAN vectors of any form; bits of NULL rows are undefined. */
final class Truth {
    private Truth() {}

    static void bits(ColumnVector vector, long[] target) {
        int length = vector.length();
        if (vector instanceof ConstantVector constant) {
            Masks.fill(target, length, ((BoolVector) constant.value()).value(0));
        } else if (vector instanceof DictionaryVector dictionary) {
            BoolVector values = (BoolVector) dictionary.dictionary().values();
            Masks.fill(target, length, false);
            for (int i = 0; i < length; i++) {
                if (values.value(dictionary.codes()[i])) {
                    Masks.set(target, i);
                }
            }
        } else {
            System.arraycopy(((BoolVector) vector).bits(), 0, target, 0, Masks.words(length));
        }
    }
}
