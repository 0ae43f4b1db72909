package dev.sneller.exec.operator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sneller.exec.operator.sample.SampleOperator;
import dev.sneller.type.Datum;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SampleTest {
    @ParameterizedTest
    @CsvSource({"0, false", "0.1, false", "0.5, false", "1, false", "0, true", "0.5, true", "1, true"})
    void aSampleIsAShareOfTheRowsInTheirOrder(double share, boolean blocks) {
        Random random = new Random(11);
        RandomRows rows = new RandomRows(random, List.of(RandomRows.ALL_TYPES.get(1)), 200, 300, 1_000_000);
        List<List<Datum>> sample = sample(rows, share, blocks, 5);
        if (share == 0) {
            assertThat(sample).isEmpty();
            return;
        }
        assertThat(rows.rows).containsSubsequence(sample);
        assertThat(sample.size())
                .isBetween((int) (rows.rows.size() * (share - 0.15)), (int) (rows.rows.size() * (share + 0.15)));
        assertThat(sample(rows, share, blocks, 5)).isEqualTo(sample);
        if (share == 1) {
            assertThat(sample).isEqualTo(rows.rows);
        }
    }

    private static List<List<Datum>> sample(RandomRows rows, double share, boolean blocks, Integer seed) {
        try (Pipelines pipelines = new Pipelines(1)) {
            return pipelines.rows(pipelines.source(rows.batches, 1), new SampleOperator(1, share, blocks, seed));
        }
    }
}
