package dev.sneller.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Random;
import java.util.function.BinaryOperator;
import org.junit.jupiter.api.Test;

class CheckedMathTest {
    private static final long[] EXTREMES = {Long.MIN_VALUE, Long.MIN_VALUE + 1, -1, 0, 1, 2, Long.MAX_VALUE};

    @Test
    void overflowIsMarkedExactlyWhereItHappens() {
        Random random = new Random(14);
        for (int count = 0; count <= 130; count++) {
            long[] left = new long[count];
            long[] right = new long[count];
            for (int i = 0; i < count; i++) {
                left[i] =
                        random.nextInt(3) == 0 ? EXTREMES[random.nextInt(7)] : random.nextLong() >> random.nextInt(64);
                right[i] =
                        random.nextInt(3) == 0 ? EXTREMES[random.nextInt(7)] : random.nextLong() >> random.nextInt(64);
            }
            long[] target = new long[count];
            long[] overflow = new long[Masks.words(count)];
            boolean any = CheckedMath.add(left, right, count, target, overflow);
            check(left, right, target, overflow, any, BigInteger::add);
            any = CheckedMath.subtract(left, right, count, target, overflow);
            check(left, right, target, overflow, any, BigInteger::subtract);
            any = CheckedMath.multiply(left, right, count, target, overflow);
            check(left, right, target, overflow, any, BigInteger::multiply);
            any = CheckedMath.multiply(left, -7, count, target, overflow);
            check(left, right, target, overflow, any, (a, b) -> a.multiply(BigInteger.valueOf(-7)));
        }
    }

    private static void check(
            long[] left, long[] right, long[] target, long[] overflow, boolean any, BinaryOperator<BigInteger> exact) {
        boolean seen = false;
        for (int i = 0; i < left.length; i++) {
            BigInteger result = exact.apply(BigInteger.valueOf(left[i]), BigInteger.valueOf(right[i]));
            boolean over = result.bitLength() > 63;
            seen |= over;
            assertThat(Masks.get(overflow, i))
                    .as("%d and %d", left[i], right[i])
                    .isEqualTo(over);
            assertThat(target[i]).isEqualTo(result.longValue());
        }
        assertThat(any).isEqualTo(seen);
    }
}
