package dev.sneller.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Bytes are turned as one after the other would be. */
class AsciiCaseTest {
    @Test
    void lettersOfAsciiAreTurnedAndNothingElse() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int i = 0; i < 20_000; i++) {
            byte[] source = new byte[random.nextInt(40)];
            random.nextBytes(source);
            if (random.nextBoolean()) {
                for (int k = 0; k < source.length; k++) {
                    source[k] &= 0x7F;
                }
            }
            int from = random.nextInt(source.length + 1);
            int length = random.nextInt(source.length - from + 1);
            int at = random.nextInt(5);
            byte[] upper = new byte[at + length + 3];
            byte[] lower = new byte[at + length + 3];
            boolean isAscii = AsciiCase.toUpper(source, from, length, upper, at);
            assertThat(AsciiCase.toLower(source, from, length, lower, at)).isEqualTo(isAscii);
            byte[] expectedUpper = new byte[upper.length];
            byte[] expectedLower = new byte[lower.length];
            boolean expectedAscii = true;
            for (int k = 0; k < length; k++) {
                byte b = source[from + k];
                expectedAscii &= b >= 0;
                expectedUpper[at + k] = b >= 'a' && b <= 'z' ? (byte) (b - 32) : b;
                expectedLower[at + k] = b >= 'A' && b <= 'Z' ? (byte) (b + 32) : b;
            }
            String reason = "seed " + seed + ", " + Arrays.toString(source) + " from " + from + ", " + length;
            assertThat(upper).as(reason).isEqualTo(expectedUpper);
            assertThat(lower).as(reason).isEqualTo(expectedLower);
            assertThat(isAscii).as(reason).isEqualTo(expectedAscii);
        }
    }
}
