package dev.sneller.expression.batch;

import dev.sneller.error.Invariant;
import dev.sneller.vector.BoolVector;
import dev.sneller.vector.BytesVector;
import dev.sneller.vector.ColumnVector;
import dev.sneller.vector.F64Vector;
import dev.sneller.vector.FlatVector;
import dev.sneller.vector.I128Vector;
import dev.sneller.vector.I32Vector;
import dev.sneller.vector.I64Vector;
import dev.sneller.vector.VariantVector;
import dev.sneller.vector.ZonedVector;

/** Values picked by slot number from a vector: what turns codes and constants into flat vectors. Bytes are shared, never copied. */
final class Gather {
    private Gather() {}

    /** An empty vector of the same class, type and lane. */
    static FlatVector like(FlatVector source, int capacity) {
        if (source instanceof I128Vector) {
            return new I128Vector(source.type(), capacity);
        } else if (source instanceof ZonedVector zoned) {
            return new ZonedVector(source.type(), like(zoned.instants(), capacity));
        } else if (source instanceof VariantVector variant && variant.shape() == VariantVector.Shape.UNIFORM) {
            return VariantVector.uniform(source.type(), like((FlatVector) variant.typed(), capacity));
        }
        return FlatVector.allocate(source.type(), capacity);
    }

    /** Whether {@link #into} may use {@code target} for values of {@code source}. */
    static boolean fits(FlatVector target, FlatVector source, int count) {
        if (target == null || target.capacity() < count || target.getClass() != source.getClass()) {
            return false;
        }
        if (source instanceof ZonedVector zoned) {
            return ((ZonedVector) target).instants().getClass()
                    == zoned.instants().getClass();
        }
        return !(source instanceof VariantVector variant) || variant.shape() == VariantVector.Shape.BINARY;
    }

    /** Slot {@code i} of {@code target} becomes slot {@code slots[i]} of {@code source}; validity is left alone. */
    static void into(FlatVector target, FlatVector source, int[] slots, int count) {
        target.type(source.type());
        target.length(count);
        if (source instanceof I64Vector longs) {
            longs(longs.values(), slots, count, ((I64Vector) target).values());
        } else if (source instanceof I32Vector ints) {
            ints(ints.values(), slots, count, ((I32Vector) target).values());
        } else if (source instanceof BytesVector bytes) {
            slices(bytes, slots, count, (BytesVector) target);
        } else if (source instanceof F64Vector doubles) {
            doubles(doubles.values(), slots, count, ((F64Vector) target).values());
        } else if (source instanceof BoolVector bits) {
            bits(bits.bits(), slots, count, ((BoolVector) target).bits());
        } else if (source instanceof I128Vector wide) {
            longs(wide.high(), slots, count, ((I128Vector) target).high());
            longs(wide.low(), slots, count, ((I128Vector) target).low());
        } else if (source instanceof ZonedVector zoned) {
            ZonedVector zonedTarget = (ZonedVector) target;
            into(zonedTarget.instants(), zoned.instants(), slots, count);
            shorts(zoned.offsetMinutes(), slots, count, zonedTarget.offsetMinutes());
        } else {
            variants((VariantVector) source, slots, count, (VariantVector) target);
        }
    }

    /** Which rows have a value: the same in a document vector and in the typed values it is made of. */
    static void validity(FlatVector target, long[] validity) {
        target.validity(validity);
        if (target instanceof VariantVector variant && variant.shape() == VariantVector.Shape.UNIFORM) {
            ((FlatVector) variant.typed()).validity(validity);
        }
    }

    private static void variants(VariantVector source, int[] slots, int count, VariantVector target) {
        if (source.shape() == VariantVector.Shape.BINARY) {
            slices(source.binary(), slots, count, target.binary());
            return;
        }
        Invariant.check(
                source.shape() == VariantVector.Shape.UNIFORM,
                "documents in path columns are neither constant nor codes");
        ColumnVector typed = target.typed();
        into((FlatVector) typed, (FlatVector) source.typed(), slots, count);
    }

    private static void longs(long[] source, int[] slots, int count, long[] target) {
        for (int i = 0; i < count; i++) {
            target[i] = source[slots[i]];
        }
    }

    private static void ints(int[] source, int[] slots, int count, int[] target) {
        for (int i = 0; i < count; i++) {
            target[i] = source[slots[i]];
        }
    }

    private static void shorts(short[] source, int[] slots, int count, short[] target) {
        for (int i = 0; i < count; i++) {
            target[i] = source[slots[i]];
        }
    }

    private static void doubles(double[] source, int[] slots, int count, double[] target) {
        for (int i = 0; i < count; i++) {
            target[i] = source[slots[i]];
        }
    }

    private static void slices(BytesVector source, int[] slots, int count, BytesVector target) {
        target.bytes(source.bytes());
        ints(source.start(), slots, count, target.start());
        ints(source.lengths(), slots, count, target.lengths());
    }

    private static void bits(long[] source, int[] slots, int count, long[] target) {
        for (int row = 0; row < count; row += 64) {
            long word = 0;
            int rows = Math.min(64, count - row);
            for (int i = 0; i < rows; i++) {
                int slot = slots[row + i];
                word |= (source[slot >>> 6] >>> slot & 1) << i;
            }
            target[row >>> 6] = word;
        }
    }
}
