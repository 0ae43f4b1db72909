package dev.sneller.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class MasksTest {

    @Test
    void bitsPastTheLastRowStayClear() {
        for (int rows = 0; rows <= 130; rows++) {
            long[] mask = new long[Masks.words(rows)];
            Masks.fill(mask, rows, true);
            assertThat(Masks.count(mask, mask.length << 6)).isEqualTo(rows);
            Masks.not(mask, rows);
            assertThat(Masks.isEmpty(mask, rows)).isTrue();
            Masks.not(mask, rows);
            assertThat(Masks.count(mask, mask.length << 6)).isEqualTo(rows);
            assertThat(Masks.count(null, rows)).isEqualTo(rows);
        }
    }

    @Test
    void aCopyFromAnywhereIsTheSameBits() {
        Random random = new Random(15);
        long[] source = random.longs(5).toArray();
        for (int from = 0; from <= 320; from++) {
            int rows = random.nextInt(320 - from + 1);
            long[] target = new long[Masks.words(rows)];
            Masks.copy(source, from, rows, target);
            for (int i = 0; i < rows; i++) {
                assertThat(Masks.get(target, i)).isEqualTo(Masks.get(source, from + i));
            }
            assertThat(Masks.count(target, target.length << 6)).isEqualTo(Masks.count(target, rows));
        }
    }
}
