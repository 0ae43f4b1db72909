package dev.sneller.expression.batch;

import dev.sneller.vector.FlatVector;
import dev.sneller.vector.I128Vector;
import dev.sneller.vector.I32Vector;
import dev.sneller.vector.I64Vector;

/** Integers on the 128-bit lane. */
public final class Widen {
    private Widen() {}

    /** The vector itself when it is wide, else a wide copy in {@code own}, which is made larger when needed. */
    public static I128Vector of(FlatVector vector, int length, I128Vector own) {
        if (vector instanceof I128Vector wide) {
            return wide;
        }
        I128Vector target = own == null || own.capacity() < length ? new I128Vector(vector.type(), length) : own;
        target.type(vector.type());
        target.length(length);
        target.validity(vector.validity());
        if (vector instanceof I32Vector ints) {
            for (int i = 0; i < length; i++) {
                target.set(i, ints.values()[i] >> 31, ints.values()[i]);
            }
        } else {
            into((I64Vector) vector, length, target);
        }
        return target;
    }

    static void into(I64Vector source, int length, I128Vector target) {
        long[] values = source.values();
        long[] high = target.high();
        System.arraycopy(values, 0, target.low(), 0, length);
        for (int i = 0; i < length; i++) {
            high[i] = values[i] >> 63;
        }
    }
}
