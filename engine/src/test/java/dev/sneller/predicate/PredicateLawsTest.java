package dev.sneller.predicate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sneller.type.Datum;
import dev.sneller.type.DatumOrder;
import dev.sneller.type.LogicalType;
import dev.sneller.vector.BoolVector;
import dev.sneller.vector.BytesVector;
import dev.sneller.vector.ColumnVector;
import dev.sneller.vector.ConstantVector;
import dev.sneller.vector.Dictionary;
import dev.sneller.vector.DictionaryVector;
import dev.sneller.vector.F64Vector;
import dev.sneller.vector.FlatVector;
import dev.sneller.vector.I128Vector;
import dev.sneller.vector.I32Vector;
import dev.sneller.vector.I64Vector;
import dev.sneller.vector.Validity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Predicates over random blocks: selections equal a row-by-row check, verdicts are never contradicted by the rows. */
class PredicateLawsTest {
    private static final int SEEDS = 30_000;
    private static final List<LogicalType> TYPES = List.of(
            LogicalType.INTEGER,
            LogicalType.number(30, 2),
            LogicalType.DOUBLE,
            LogicalType.VARCHAR,
            LogicalType.DATE,
            LogicalType.BOOLEAN);
    private static final double[] REALS = {
        0,
        -0.0,
        Double.MIN_VALUE,
        -Double.MIN_VALUE,
        1,
        -1,
        7.5,
        Double.MAX_VALUE,
        Double.POSITIVE_INFINITY,
        Double.NEGATIVE_INFINITY,
        Double.NaN,
        Double.longBitsToDouble(0xFFF8000000000001L)
    };
    private static final String[] TEXTS = {"", "a", "aa", "ab", "b", "ÿ", "日"};
    private static final long[] LONGS = {
        0, 1, -1, 2, 5, 100, Long.MAX_VALUE, Long.MIN_VALUE, Long.MAX_VALUE - 1, Long.MIN_VALUE + 1
    };

    @Test
    void selectionsKeepTheRowsThatPass() {
        for (long seed = 0; seed < SEEDS; seed++) {
            Random random = new Random(seed);
            Block block = new Block(random);
            ColumnPredicate predicate = predicate(block.type, random);
            ColumnVector vector = block.vector(random);
            int rows = block.values.size();
            long[] mask = new long[Validity.words(rows) + 1];
            for (int w = 0; w < mask.length; w++) {
                mask[w] = random.nextInt(3) == 0 ? random.nextLong() : -1L;
            }
            long[] before = mask.clone();
            predicate.select(vector, mask);
            for (int row = 0; row < mask.length * 64; row++) {
                boolean expected =
                        Validity.isPresent(before, row) && (row >= rows || passes(predicate, block.values.get(row)));
                assertThat(Validity.isPresent(mask, row))
                        .as("row %d of %s under %s, seed %d", row, block.values, predicate, seed)
                        .isEqualTo(expected);
            }
        }
    }

    @Test
    void verdictsAreProofs() {
        int proofs = 0;
        for (long seed = 0; seed < SEEDS; seed++) {
            Random random = new Random(seed);
            Block block = new Block(random);
            ColumnPredicate predicate = predicate(block.type, random);
            ZoneMap zone = block.zone(random);
            Verdict verdict = predicate.verdict(zone);
            long passing =
                    block.values.stream().filter(v -> passes(predicate, v)).count();
            if (verdict == Verdict.NONE) {
                assertThat(passing)
                        .as("%s of %s in %s, seed %d", predicate, block.values, zone, seed)
                        .isZero();
            } else if (verdict == Verdict.ALL) {
                assertThat(passing)
                        .as("%s of %s in %s, seed %d", predicate, block.values, zone, seed)
                        .isEqualTo(block.values.size());
            }
            proofs += verdict == Verdict.SOME ? 0 : 1;
        }
        assertThat(proofs).as("proofs found").isGreaterThan(SEEDS / 10);
    }

    @Test
    void anUnknownBlockProvesNothing() {
        ColumnPredicate range = ColumnPredicate.ValueRange.atLeast(Datum.ofLong(LogicalType.INTEGER, 5), true);
        assertThat(range.verdict(ZoneMap.unknown(10))).isEqualTo(Verdict.SOME);
    }

    @Test
    void boundsDecideRangesOutsideOfThem() {
        ZoneMap zone = new ZoneMap(
                10, 0, Datum.ofLong(LogicalType.INTEGER, 5), Datum.ofLong(LogicalType.INTEGER, 9), true, true, false);
        assertThat(Comparisons.of("<", Datum.ofLong(LogicalType.INTEGER, 5), LogicalType.INTEGER)
                        .verdict(zone))
                .isEqualTo(Verdict.NONE);
        assertThat(Comparisons.of("<=", Datum.ofLong(LogicalType.INTEGER, 9), LogicalType.INTEGER)
                        .verdict(zone))
                .isEqualTo(Verdict.ALL);
        assertThat(Comparisons.of("<>", Datum.ofLong(LogicalType.INTEGER, 4), LogicalType.INTEGER)
                        .verdict(zone))
                .isEqualTo(Verdict.ALL);
        assertThat(Comparisons.of("=", Datum.ofLong(LogicalType.INTEGER, 7), LogicalType.INTEGER)
                        .verdict(zone))
                .isEqualTo(Verdict.SOME);
    }

    private static boolean passes(ColumnPredicate predicate, Datum value) {
        return predicate.accept(new ColumnPredicate.Visitor<Boolean>() {
            @Override
            public Boolean range(ColumnPredicate.ValueRange range) {
                if (value.isNull()) {
                    return false;
                }
                boolean above =
                        range.low() == null || DatumOrder.compare(value, range.low()) > (range.lowInclusive() ? -1 : 0);
                boolean below = range.high() == null
                        || DatumOrder.compare(value, range.high()) < (range.highInclusive() ? 1 : 0);
                return (above && below) != range.negated();
            }

            @Override
            public Boolean set(ColumnPredicate.ValueSet set) {
                boolean found =
                        !value.isNull() && set.values().stream().anyMatch(v -> DatumOrder.compare(v, value) == 0);
                return !value.isNull() && found != set.negated();
            }

            @Override
            public Boolean nullTest(ColumnPredicate.NullTest test) {
                return value.isNull() == test.wantsNull();
            }

            @Override
            public Boolean conjunction(ColumnPredicate.Conjunction conjunction) {
                return conjunction.members().stream().allMatch(member -> passes(member, value));
            }

            @Override
            public Boolean disjunction(ColumnPredicate.Disjunction disjunction) {
                return disjunction.members().stream().anyMatch(member -> passes(member, value));
            }
        });
    }

    private static ColumnPredicate predicate(LogicalType type, Random random) {
        return switch (random.nextInt(7)) {
            case 0 -> new ColumnPredicate.NullTest(random.nextBoolean());
            case 1, 2 -> {
                TreeSet<Datum> values = new TreeSet<>(DatumOrder::compare);
                for (int i = random.nextInt(5); i > 0; i--) {
                    values.add(value(type, random));
                }
                yield new ColumnPredicate.ValueSet(List.copyOf(values), random.nextBoolean());
            }
            case 3 -> new ColumnPredicate.Conjunction(List.of(range(type, random), range(type, random)));
            case 4 -> new ColumnPredicate.Disjunction(List.of(predicate(type, random), range(type, random)));
            default -> range(type, random);
        };
    }

    private static ColumnPredicate range(LogicalType type, Random random) {
        Datum low = random.nextInt(3) == 0 ? null : value(type, random);
        Datum high = random.nextInt(3) == 0 ? null : value(type, random);
        return new ColumnPredicate.ValueRange(
                low, random.nextBoolean(), high, random.nextBoolean(), random.nextInt(4) == 0);
    }

    private static Datum value(LogicalType type, Random random) {
        return switch (type.kind()) {
            case DOUBLE -> Datum.of(REALS[random.nextInt(REALS.length)]);
            case VARCHAR -> Datum.of(TEXTS[random.nextInt(TEXTS.length)]);
            case BOOLEAN -> Datum.of(random.nextBoolean());
            case DATE -> Datum.ofLong(type, random.nextInt(9) - 4);
            default ->
                type.scale() == 2 && random.nextInt(4) == 0
                        ? Datum.of128(type, random.nextInt(3) - 1, LONGS[random.nextInt(LONGS.length)])
                        : Datum.ofLong(type, LONGS[random.nextInt(LONGS.length)]);
        };
    }

    /** Rows of one type. */
    private static final class Block {
        final LogicalType type;
        final List<Datum> values = new ArrayList<>();

        Block(Random random) {
            type = TYPES.get(random.nextInt(TYPES.size()));
            int rows = 1 + random.nextInt(random.nextInt(8) == 0 ? 150 : 4);
            int nullEvery = 1 + random.nextInt(4);
            boolean one = random.nextInt(4) == 0;
            Datum first = value(type, random);
            for (int i = 0; i < rows; i++) {
                boolean isNull = nullEvery < 4 && random.nextInt(3) < nullEvery - 1;
                values.add(isNull ? Datum.nullOf(type) : one ? first : value(type, random));
            }
        }

        private List<Datum> present() {
            return values.stream().filter(v -> !v.isNull()).toList();
        }

        /** True of these values, more or less exactly. */
        ZoneMap zone(Random random) {
            List<Datum> ordered = present().stream()
                    .filter(v -> !Double.isNaN(v.doubleValue()))
                    .sorted(DatumOrder::compare)
                    .toList();
            boolean hasNaN = ordered.size() < present().size();
            Datum min = ordered.isEmpty() || random.nextInt(5) == 0 ? null : ordered.get(0);
            Datum max = ordered.isEmpty() || random.nextInt(5) == 0 ? null : ordered.get(ordered.size() - 1);
            long nulls = random.nextInt(5) == 0 ? -1 : values.size() - present().size();
            return new ZoneMap(
                    values.size(), nulls, min, max, min != null, max != null, hasNaN || random.nextInt(5) == 0);
        }

        ColumnVector vector(Random random) {
            if (values.stream().allMatch(v -> !v.isNull() && v.equals(values.get(0)))) {
                return new ConstantVector(flat(List.of(values.get(0))), values.size());
            }
            return random.nextInt(3) == 0 ? dictionary(random) : flat(values);
        }

        private ColumnVector dictionary(Random random) {
            TreeSet<Datum> distinct = new TreeSet<>(Comparator.comparing(d -> d, DatumOrder::compare));
            distinct.addAll(present());
            distinct.add(value(type, random));
            List<Datum> entries = List.copyOf(distinct);
            int[] codes = new int[values.size()];
            for (int i = 0; i < codes.length; i++) {
                for (int c = 0; c < entries.size() && !values.get(i).isNull(); c++) {
                    codes[i] = DatumOrder.compare(entries.get(c), values.get(i)) == 0 ? c : codes[i];
                }
            }
            return new DictionaryVector(
                    new Dictionary(flat(entries), true),
                    codes,
                    codes.length,
                    flat(values).validity());
        }

        private FlatVector flat(List<Datum> data) {
            boolean wide = data.stream().anyMatch(d -> !d.fitsLong());
            FlatVector vector = wide ? new I128Vector(type, data.size()) : FlatVector.allocate(type, data.size());
            vector.length(data.size());
            if (vector instanceof BytesVector bytes) {
                bytes.resetArena();
            }
            for (int i = 0; i < data.size(); i++) {
                if (data.get(i).isNull()) {
                    Validity.clear(vector.validity() == null ? vector.writableValidity() : vector.validity(), i);
                } else {
                    set(vector, i, data.get(i));
                }
            }
            return vector;
        }

        private static void set(FlatVector vector, int row, Datum value) {
            if (vector instanceof BytesVector bytes) {
                bytes.append(row, value.bytes(), 0, value.bytes().length);
            } else if (vector instanceof F64Vector doubles) {
                doubles.values()[row] = value.doubleValue();
            } else if (vector instanceof BoolVector bits && value.booleanValue()) {
                Validity.set(bits.bits(), row);
            } else if (vector instanceof I32Vector ints) {
                ints.values()[row] = (int) value.low();
            } else if (vector instanceof I64Vector longs) {
                longs.values()[row] = value.low();
            } else if (vector instanceof I128Vector wide) {
                wide.set(row, value.high(), value.low());
            }
        }
    }
}
