package dev.sneller.table;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sneller.predicate.ColumnPredicate;
import dev.sneller.predicate.ColumnPredicate.NullTest;
import dev.sneller.predicate.ColumnPredicate.ValueRange;
import dev.sneller.predicate.FieldPredicate;
import dev.sneller.type.Datum;
import dev.sneller.type.LogicalType;
import dev.sneller.type.Path;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class FilePruningTest {
    private static final LogicalType CENTS = LogicalType.number(38, 2);
    private static final LogicalType WHOLE = LogicalType.INTEGER;
    private static final Path PATH = Path.of("a");

    @Test
    void aFileOutsideTheRangeIsLeftOut() {
        DataFileRef file = file(Path.ROOT, column(0, 0, whole(10), whole(20)));
        assertThat(mayHold(file, Path.ROOT, WHOLE, ValueRange.equal(whole(9)))).isFalse();
        assertThat(mayHold(file, Path.ROOT, WHOLE, ValueRange.equal(whole(10)))).isTrue();
        assertThat(mayHold(file, Path.ROOT, WHOLE, ValueRange.atLeast(whole(20), false)))
                .isFalse();
        assertThat(mayHold(file, Path.ROOT, WHOLE, ValueRange.atLeast(whole(20), true)))
                .isTrue();
    }

    @Test
    void withoutStatisticsTheFileStays() {
        DataFileRef file = file(Path.of("b"), column(0, 0, whole(1), whole(2)));
        assertThat(mayHold(file, Path.ROOT, WHOLE, ValueRange.equal(whole(9)))).isTrue();
        DataFileRef unbounded = file(Path.ROOT, column(-1, 0, null, null));
        assertThat(mayHold(unbounded, Path.ROOT, WHOLE, ValueRange.equal(whole(9))))
                .isTrue();
        assertThat(mayHold(unbounded, Path.ROOT, WHOLE, new NullTest(true))).isTrue();
    }

    @Test
    void countsOfNullsDecideNullTests() {
        DataFileRef none = file(Path.ROOT, column(0, 0, whole(1), whole(2)));
        DataFileRef all = file(Path.ROOT, column(100, 0, null, null));
        assertThat(mayHold(none, Path.ROOT, WHOLE, new NullTest(true))).isFalse();
        assertThat(mayHold(none, Path.ROOT, WHOLE, new NullTest(false))).isTrue();
        assertThat(mayHold(all, Path.ROOT, WHOLE, new NullTest(false))).isFalse();
        assertThat(mayHold(all, Path.ROOT, WHOLE, ValueRange.equal(whole(1)))).isFalse();
    }

    @Test
    void aScaleThatChangedRoundsBoundsOutward() {
        DataFileRef file = file(Path.ROOT, column(0, 0, cents("1.25"), cents("3.75")));
        assertThat(mayHold(file, Path.ROOT, WHOLE, ValueRange.equal(whole(1)))).isTrue();
        assertThat(mayHold(file, Path.ROOT, WHOLE, ValueRange.equal(whole(4)))).isTrue();
        assertThat(mayHold(file, Path.ROOT, WHOLE, ValueRange.equal(whole(5)))).isFalse();
        DataFileRef wholes = file(Path.ROOT, column(0, 0, whole(1), whole(3)));
        assertThat(mayHold(wholes, Path.ROOT, CENTS, ValueRange.equal(cents("3.01"))))
                .isFalse();
        assertThat(mayHold(wholes, Path.ROOT, CENTS, ValueRange.equal(cents("2.99"))))
                .isTrue();
    }

    @Test
    void aColumnOfAnotherTypeThanTheFilesIsNotPruned() {
        DataFileRef file = file(Path.ROOT, column(0, 0, Datum.of("a"), Datum.of("b")));
        assertThat(mayHold(file, Path.ROOT, WHOLE, ValueRange.equal(whole(9)))).isTrue();
    }

    @Test
    void aPathIsPrunedWhenAllItsValuesAreOfTheClassRead() {
        ColumnStatistics numbers = column(3, ColumnStatistics.CLASS_NUMBER, whole(10), whole(20));
        assertThat(mayHold(file(PATH, numbers), PATH, WHOLE, ValueRange.equal(whole(9))))
                .isFalse();
        assertThat(mayHold(file(PATH, numbers), PATH, LogicalType.DOUBLE, ValueRange.equal(Datum.of(9.9))))
                .isFalse();
        assertThat(mayHold(file(PATH, numbers), PATH, LogicalType.DOUBLE, ValueRange.equal(Datum.of(10.0))))
                .isTrue();
    }

    @Test
    void aPathIsKeptWhenACastCouldBringAValueIntoTheRange() {
        int mixed = ColumnStatistics.CLASS_NUMBER | ColumnStatistics.CLASS_TEXT;
        int residual = ColumnStatistics.CLASS_NUMBER | ColumnStatistics.IN_RESIDUAL;
        for (int classes : new int[] {0, mixed, residual, ColumnStatistics.CLASS_TEXT}) {
            DataFileRef file = file(PATH, column(0, classes, whole(10), whole(20)));
            assertThat(mayHold(file, PATH, WHOLE, ValueRange.equal(whole(9))))
                    .as("classes " + classes)
                    .isTrue();
        }
        DataFileRef numbers = file(PATH, column(0, ColumnStatistics.CLASS_NUMBER, whole(1), whole(2)));
        assertThat(mayHold(numbers, PATH, LogicalType.VARCHAR, ValueRange.equal(Datum.of("x"))))
                .isTrue();
        assertThat(mayHold(numbers, PATH, LogicalType.number(1, 0), new NullTest(true)))
                .as("failed TRY cast")
                .isTrue();
        assertThat(mayHold(numbers, PATH, WHOLE, new NullTest(true)))
                .as("every value is read")
                .isFalse();
    }

    @Test
    void aPathNoRowHasIsPruned() {
        DataFileRef file = file(PATH, column(100, 0, null, null));
        assertThat(mayHold(file, PATH, WHOLE, ValueRange.equal(whole(9)))).isFalse();
    }

    private static Datum whole(long value) {
        return Datum.ofLong(WHOLE, value);
    }

    private static Datum cents(String value) {
        return Datum.of(CENTS, new BigDecimal(value));
    }

    private static ColumnStatistics column(long nulls, int classes, Datum min, Datum max) {
        return new ColumnStatistics(nulls, 0, classes, min, max, min != null, max != null, false, -1);
    }

    private static DataFileRef file(Path path, ColumnStatistics column) {
        FooterPlace footer = new FooterPlace(0, 0, 0, 1, 0, 0);
        Map<StatisticsKey, ColumnStatistics> statistics = Map.of(new StatisticsKey(1, path), column);
        return new DataFileRef(new UUID(0, 0), "", 100, 1000, 1000, 1, footer, statistics);
    }

    private static boolean mayHold(DataFileRef file, Path path, LogicalType wanted, ColumnPredicate predicate) {
        return FilePruning.mayHold(file, List.of(new FieldPredicate(1, path, wanted, predicate)));
    }
}
