package dev.sneller.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Random;
import java.util.function.BinaryOperator;
import org.junit.jupiter.api.Test;

class CheckedMathTest {
    private static final long[] EXTREMES = {Long.MIN_VALUE, Long.MIN_VALUE + 1, -1, 0, 1, 2, Long.MAX_VALUE};

    @Test
    void aBatchIsExactWhenNoRowOverflows() {
        Random random = new Random(14);
        for (int trial = 0; trial <= 520; trial++) {
            int count = trial / 4;
            // Small values too: batches of them take the loops without a look at the high halves.
            int narrowing = trial % 4 * 12;
            long[] left = new long[count];
            long[] right = new long[count];
            for (int i = 0; i < count; i++) {
                left[i] = value(random, narrowing);
                right[i] = value(random, narrowing);
            }
            long[] target = new long[count];
            boolean exact = CheckedMath.add(left, right, count, target);
            check(left, right, target, exact, BigInteger::add);
            exact = CheckedMath.subtract(left, right, count, target);
            check(left, right, target, exact, BigInteger::subtract);
            exact = CheckedMath.multiply(left, right, count, target);
            check(left, right, target, exact, BigInteger::multiply);
            exact = CheckedMath.multiply(left, -7, count, target);
            check(left, right, target, exact, (a, b) -> a.multiply(BigInteger.valueOf(-7)));
        }
    }

    private static long value(Random random, int narrowing) {
        boolean isExtreme = narrowing == 0 && random.nextInt(3) == 0;
        return isExtreme
                ? EXTREMES[random.nextInt(EXTREMES.length)]
                : random.nextLong() >> Math.min(63, narrowing + random.nextInt(64));
    }

    private static void check(
            long[] left, long[] right, long[] target, boolean exact, BinaryOperator<BigInteger> operation) {
        boolean fits = true;
        for (int i = 0; i < left.length; i++) {
            BigInteger result = operation.apply(BigInteger.valueOf(left[i]), BigInteger.valueOf(right[i]));
            fits &= result.bitLength() <= 63;
            assertThat(target[i]).isEqualTo(result.longValue());
        }
        assertThat(exact).isEqualTo(fits);
    }
}
