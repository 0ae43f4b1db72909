package dev.sneller.variant.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Times of the usual form, many at once, are those that Java's own parser reads. */
class IsoStampTest {
    private static final int TEXTS = 2_000;

    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);
    private final ByteBuilder texts = new ByteBuilder();
    private final int[] start = new int[TEXTS];
    private final int[] lengths = new int[TEXTS];
    private final long[] expected = new long[TEXTS];
    private final int[] rows = new int[TEXTS];

    @Test
    void selectedTextsAreReadAtOnce() {
        int count = 0;
        for (int i = 0; i < TEXTS; i++) {
            if (random.nextInt(4) == 0) {
                put(i, "not selected");
                continue;
            }
            rows[count++] = i;
            putTime(i);
        }
        long[] nanos = new long[TEXTS];
        assertThat(new IsoStamp().read(texts.array(), start, lengths, rows, count, nanos))
                .isTrue();
        for (int i = 0; i < count; i++) {
            int row = rows[i];
            assertThat(nanos[row])
                    .as(
                            "seed %s, %s",
                            seed, new String(texts.array(), start[row], lengths[row], StandardCharsets.UTF_8))
                    .isEqualTo(expected[row]);
        }
    }

    @Test
    void oneOfAnotherFormLeavesAllToOthers() {
        for (String other : new String[] {
            "2024-02-30", "2024-02-28T24:00:00", "24-02-28", "", "2024-02-28 10:00:00 ", "9999-12-31", "1066-10-14"
        }) {
            texts.clear();
            putTime(0);
            put(1, other);
            assertThat(new IsoStamp().read(texts.array(), start, lengths, new int[] {0, 1}, 2, new long[2]))
                    .as("seed %s, %s", seed, other)
                    .isFalse();
        }
    }

    private void putTime(int row) {
        int digits = random.nextInt(10);
        int nanos = 0;
        StringBuilder fraction = new StringBuilder();
        for (int i = 0; i < 9; i++) {
            int digit = i < digits ? random.nextInt(10) : 0;
            nanos = nanos * 10 + digit;
            fraction.append(i < digits ? String.valueOf(digit) : "");
        }
        LocalDateTime time = LocalDateTime.ofEpochSecond(
                random.nextLong(-8_000_000_000L, 8_000_000_000L), random.nextInt(8) == 0 ? 0 : nanos, ZoneOffset.UTC);
        String whole = time.withNano(0).toString();
        whole = whole.length() == 16 ? whole + ":00" : whole;
        String text = whole.replace('T', random.nextBoolean() ? 'T' : ' ')
                + (time.getNano() == 0 ? "" : "." + fraction)
                + (random.nextBoolean() ? "Z" : "");
        put(row, text);
        expected[row] = time.toEpochSecond(ZoneOffset.UTC) * 1_000_000_000L + time.getNano();
    }

    private void put(int row, String text) {
        start[row] = texts.size();
        texts.append(text);
        lengths[row] = texts.size() - start[row];
    }
}
