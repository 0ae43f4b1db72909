package dev.sneller.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SearchKernelsTest {

    @Test
    void needlesAreFoundWhereStringsFindThem() {
        Random random = new Random(16);
        for (KernelSet set : KernelTwins.sets()) {
            for (int round = 0; round < 3000; round++) {
                String text = letters(random, random.nextInt(200));
                String needle = letters(random, random.nextInt(5));
                byte[] bytes = ascii("aa" + text + "bb");
                int found = set.searches().indexOf(bytes, 2, 2 + text.length(), ascii(needle));
                int expected = text.indexOf(needle);
                assertThat(found)
                        .as("%s: %s in %s", set.name(), needle, text)
                        .isEqualTo(expected < 0 ? -1 : expected + 2);
            }
        }
    }

    @Test
    void noMatchReachesOverTheBorderOfStrings() {
        Random random = new Random(17);
        for (KernelSet set : KernelTwins.sets()) {
            for (int round = 0; round < 1000; round++) {
                int count = random.nextInt(130);
                byte[] bytes = ascii(letters(random, 2000));
                int[] start = new int[count];
                int[] length = new int[count];
                boolean ordered = random.nextBoolean();
                int gap = random.nextInt(3);
                for (int i = 0; i < count; i++) {
                    int behind = i == 0 ? 0 : start[i - 1] + length[i - 1] + gap;
                    start[i] = ordered ? behind : random.nextInt(1000);
                    length[i] = random.nextInt(12);
                }
                byte[] needle = ascii(letters(random, random.nextInt(4)));
                long[] mask = new long[Masks.words(count)];
                set.searches().contains(bytes, start, length, count, needle, mask);
                for (int i = 0; i < count; i++) {
                    String text = new String(bytes, start[i], length[i], StandardCharsets.US_ASCII);
                    String wanted = new String(needle, StandardCharsets.US_ASCII);
                    assertThat(Masks.get(mask, i))
                            .as("%s: %s in %s", set.name(), wanted, text)
                            .isEqualTo(text.contains(wanted));
                }
            }
        }
    }

    private static String letters(Random random, int length) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append((char) ('a' + random.nextInt(3)));
        }
        return text.toString();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
