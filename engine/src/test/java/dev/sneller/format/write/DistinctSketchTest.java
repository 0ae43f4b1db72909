package dev.sneller.format.write;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sneller.kernel.Hash;
import java.util.Random;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

class DistinctSketchTest {
    @Test
    void estimatesAreWithinThreeStandardErrorsWhateverTheRepetitions() {
        long seed = 5;
        Random random = new Random(seed);
        for (int distinct : new int[] {1, 10, 500, 3_000, 40_000, 1_000_000}) {
            DistinctSketch sketch = new DistinctSketch();
            long offset = random.nextLong();
            for (int i = 0; i < distinct; i++) {
                sketch.add(Hash.mix(offset + i));
                sketch.add(Hash.mix(offset + i / 2));
            }
            assertThat(sketch.estimate())
                    .as("%d values, seed %d", distinct, seed)
                    .isCloseTo(distinct, Percentage.withPercentage(10));
        }
    }

    @Test
    void mergingIsTheSketchOfAllValues() {
        DistinctSketch all = new DistinctSketch();
        DistinctSketch left = new DistinctSketch();
        DistinctSketch right = new DistinctSketch();
        for (int i = 0; i < 50_000; i++) {
            all.add(Hash.mix(i));
            (i % 3 == 0 ? left : right).add(Hash.mix(i));
        }
        left.merge(right);
        assertThat(left.estimate()).isEqualTo(all.estimate());
    }

    @Test
    void nothingAddedIsZero() {
        assertThat(new DistinctSketch().estimate()).isZero();
    }
}
