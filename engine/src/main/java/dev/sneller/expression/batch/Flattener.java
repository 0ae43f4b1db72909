package dev.sneller.expression.batch;

import dev.sneller.vector.ColumnVector;
import dev.sneller.vector.ConstantVector;
import dev.sneller.vector.DictionaryVector;
import dev.sneller.vector.FlatVector;

/** One argument's place for flat copies of constants and dictionary vectors. */
public final class Flattener {
    private static final int[] NONE = {};

    private FlatVector own;
    private int[] zeros = NONE;
    /** The constant, whose vector is a new one whenever it changes, that {@link #own} holds so many times; null = something else. */
    private FlatVector written;

    private int writtenLength;

    /** The vector itself when it is flat, else its values written out; valid until called again. */
    public FlatVector flatten(ColumnVector vector) {
        return flatten(vector, vector.length());
    }

    /** @param length rows to fill; a constant may be longer than it says */
    FlatVector flatten(ColumnVector vector, int length) {
        if (vector instanceof ConstantVector constant) {
            if (zeros.length < length) {
                zeros = new int[length];
            }
            if (constant.value() != written || writtenLength < length) {
                gathered(constant.value(), zeros, length, constant.validity());
                written = constant.value();
                writtenLength = length;
            }
            own.length(length);
            return own;
        }
        if (vector instanceof DictionaryVector dictionary) {
            written = null;
            return gathered(dictionary.dictionary().values(), dictionary.codes(), length, dictionary.validity());
        }
        return (FlatVector) vector;
    }

    private FlatVector gathered(FlatVector values, int[] slots, int length, long[] validity) {
        if (!Gather.fits(own, values, length)) {
            own = Gather.like(values, length);
        }
        Gather.into(own, values, slots, length);
        Gather.validity(own, validity);
        return own;
    }
}
