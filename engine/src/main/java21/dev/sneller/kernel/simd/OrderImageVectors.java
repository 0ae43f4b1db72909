package dev.sneller.kernel.simd;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorOperators;

/** {@link dev.sneller.kernel.OrderImage} of all lanes. */
final class OrderImageVectors {
    private static final long LONG_INFINITY = 0x7FF0000000000000L;
    private static final long LONG_NAN = 0x7FF8000000000000L;
    private static final int INT_INFINITY = 0x7F800000;
    private static final int INT_NAN = 0x7FC00000;

    private OrderImageVectors() {}

    static LongVector of(DoubleVector values) {
        LongVector bits = values.add(0.0).reinterpretAsLongs();
        LongVector sign = bits.lanewise(VectorOperators.ASHR, 63).lanewise(VectorOperators.LSHR, 1);
        LongVector image = bits.lanewise(VectorOperators.XOR, sign);
        return image.blend(LONG_NAN, bits.and(Long.MAX_VALUE).compare(VectorOperators.GT, LONG_INFINITY));
    }

    static IntVector of(FloatVector values) {
        IntVector bits = values.add(0.0f).reinterpretAsInts();
        IntVector sign = bits.lanewise(VectorOperators.ASHR, 31).lanewise(VectorOperators.LSHR, 1);
        IntVector image = bits.lanewise(VectorOperators.XOR, sign);
        return image.blend(INT_NAN, bits.and(Integer.MAX_VALUE).compare(VectorOperators.GT, INT_INFINITY));
    }

    static LongVector raw(DoubleVector values) {
        LongVector bits = values.reinterpretAsLongs();
        return bits.lanewise(
                VectorOperators.XOR, bits.lanewise(VectorOperators.ASHR, 63).and(Long.MAX_VALUE));
    }

    static IntVector raw(FloatVector values) {
        IntVector bits = values.reinterpretAsInts();
        return bits.lanewise(
                VectorOperators.XOR, bits.lanewise(VectorOperators.ASHR, 31).and(Integer.MAX_VALUE));
    }
}
