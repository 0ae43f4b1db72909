package dev.sneller.metastore.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sneller.table.ColumnStatistics;
import dev.sneller.type.Datum;
import dev.sneller.type.LogicalType;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

class DistinctUnionTest {
    private static ColumnStatistics column(long distinct, long min, long max) {
        return new ColumnStatistics(
                0,
                0,
                ColumnStatistics.CLASS_NUMBER,
                Datum.ofLong(LogicalType.INTEGER, min),
                Datum.ofLong(LogicalType.INTEGER, max),
                true,
                true,
                false,
                distinct);
    }

    @Test
    void rangesThatDoNotMeetShareNothing() {
        assertThat(DistinctUnion.of(column(10, 0, 9), 10_000, column(7, 10, 16), 10_000))
                .isEqualTo(17);
    }

    @Test
    void valuesThatRepeatOftenAreTheSameEverywhere() {
        assertThat(DistinctUnion.of(column(50, 0, 5000), 100_000, column(48, 100, 5000), 100_000))
                .isEqualTo(50);
    }

    @Test
    void randomDrawsFromOneRangeAreCountedWithinATenth() {
        Random random = new Random(1);
        Set<Integer> a = new HashSet<>();
        Set<Integer> b = new HashSet<>();
        for (int i = 0; i < 100_000; i++) {
            a.add(random.nextInt(200_000));
            b.add(random.nextInt(200_000));
        }
        long guess = DistinctUnion.of(column(a.size(), 0, 199_999), 100_000, column(b.size(), 0, 199_999), 100_000);
        a.addAll(b);
        assertThat(guess).isCloseTo(a.size(), Percentage.withPercentage(10));
    }

    @Test
    void whatOneSideDoesNotKnowNobodyKnows() {
        assertThat(DistinctUnion.of(column(-1, 0, 9), 10, column(7, 0, 9), 10)).isEqualTo(-1);
    }
}
