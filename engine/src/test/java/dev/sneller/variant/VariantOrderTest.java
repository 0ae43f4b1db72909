package dev.sneller.variant;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sneller.variant.text.ByteBuilder;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Order, equality, hashes and canonical bytes are one relation. */
class VariantOrderTest {
    private final VariantComparator comparator = new VariantComparator();
    private final VariantHash hash = new VariantHash();

    @Test
    void kindsAscendInTheirOrder() {
        List<byte[]> ascending = List.of(
                value(s -> s.booleanValue(false)),
                value(s -> s.booleanValue(true)),
                value(s -> s.doubleValue(Double.NEGATIVE_INFINITY)),
                value(s -> s.integer(Long.MIN_VALUE)),
                value(s -> s.doubleValue(-0.5)),
                value(s -> s.integer(0)),
                value(s -> s.doubleValue(1e-300)),
                value(s -> s.decimal(0, 1, 37)),
                value(s -> s.decimal(0, 15, 1)),
                value(s -> s.doubleValue(1.6)),
                value(s -> s.integer(2)),
                value(s -> s.decimal(1L << 60, 0, 0)),
                value(s -> s.doubleValue(1e300)),
                value(s -> s.doubleValue(Double.POSITIVE_INFINITY)),
                value(s -> s.doubleValue(Double.NaN)),
                value(s -> s.date(0)),
                value(s -> s.time(0)),
                value(s -> s.timestampNtz(-1, 5)),
                value(s -> s.timestampNtz(0, 5)),
                value(s -> s.timestampLtz(0, 5)),
                value(s -> s.timestampTz(0, 6, 60)),
                json("\"\""),
                json("\"a\""),
                json("\"ab\""),
                json("\"é\""),
                value(s -> s.binary(new byte[] {1}, 0, 1)),
                json("{}"),
                json("{\"b\":1}"),
                json("{\"a\":1}"),
                json("{\"a\":1,\"b\":0}"),
                json("{\"a\":2}"),
                json("[]"),
                json("[1]"),
                json("[1,[2,3]]"),
                json("[1,[3]]"),
                json("[2]"),
                json("null"),
                value(DocumentSink::undefined));
        for (int i = 0; i < ascending.size(); i++) {
            for (int j = 0; j < ascending.size(); j++) {
                int order = comparator.compare(ascending.get(i), 0, ascending.get(j), 0);
                assertThat(Integer.signum(order)).as("%d with %d", i, j).isEqualTo(Integer.compare(i, j));
            }
        }
    }

    @Test
    void numbersAreEqualByValueWhateverTheirForm() {
        assertEqual(value(s -> s.integer(1)), value(s -> s.doubleValue(1)), value(s -> s.decimal(0, 100, 2)));
        assertEqual(json("0.1"), json("1e-1"), value(s -> s.decimal(0, 1000, 4)));
        assertEqual(json("0"), json("-0"), value(s -> s.doubleValue(-0.0)), json("0.00"), json("0e5"));
        assertEqual(json("100000000000000000000"), json("1e20"));
        assertEqual(json("-1234567890123456789"), json("-1234567890123456789.0"));
        assertEqual(
                value(s -> s.doubleValue(Double.NaN)),
                value(s -> s.doubleValue(Double.longBitsToDouble(0x7FF8_0000_0000_0001L))));
        assertEqual(json("{\"a\":1,\"b\":[2.0]}"), json("{\"b\":[2e0],\"a\":1.0}"));
        assertEqual(value(s -> s.timestampLtz(0, 7)), value(s -> s.timestampTz(0, 7, 90)));
        assertThat(comparator.equal(json("1"), 0, json("\"1\""), 0)).isFalse();
    }

    @Test
    void randomNumbersCompareAsDecimals() {
        Random random = new Random(11);
        List<byte[]> values = new ArrayList<>();
        List<BigDecimal> models = new ArrayList<>();
        for (int i = 0; i < 600; i++) {
            String digits = (random.nextBoolean() ? "-" : "") + (1 + random.nextInt(i % 2 == 0 ? 20 : 1_000_000));
            int scale = random.nextInt(8) - 2;
            BigDecimal model = new BigDecimal(new BigInteger(digits), scale);
            String text = i % 3 == 0 ? model.unscaledValue() + "e" + -scale : model.toPlainString();
            values.add(json(text));
            models.add(model);
        }
        for (int i = 0; i < values.size(); i++) {
            for (int j = 0; j < values.size(); j++) {
                int order = models.get(i).compareTo(models.get(j));
                int found = comparator.compare(values.get(i), 0, values.get(j), 0);
                assertThat(Integer.signum(found))
                        .as("seed 11: %s with %s", models.get(i), models.get(j))
                        .isEqualTo(order);
                if (order == 0) {
                    assertEqual(values.get(i), values.get(j));
                }
            }
        }
    }

    @Test
    void canonicalBytesAreEqualExactlyWhenValuesAre() {
        List<byte[]> values = new ArrayList<>();
        for (int seed = 0; seed < 400; seed++) {
            values.add(json(new RandomDocuments(new Random(seed)).next()));
        }
        for (byte[] a : values) {
            for (byte[] b : values) {
                boolean equal = comparator.equal(a, 0, b, 0);
                assertThat(canonical(a).equals(canonical(b))).isEqualTo(equal);
                assertThat(comparator.compare(a, 0, b, 0)).isEqualTo(-comparator.compare(b, 0, a, 0));
                if (equal) {
                    assertThat(hash.hash(a, 0)).isEqualTo(hash.hash(b, 0));
                }
            }
        }
    }

    /** Part of the file format: these never change. */
    @Test
    void canonicalBytesAreGolden() {
        assertThat(canonical(json("true"))).isEqualTo("0101");
        assertThat(canonical(json("-2"))).isEqualTo("02feffffffffffffff");
        assertThat(canonical(json("1.50"))).isEqualTo("030f000000000000000000000000000000ffff");
        assertThat(canonical(json("1e300"))).isEqualTo("0301000000000000000000000000000000" + "2c01");
        assertThat(canonical(value(s -> s.doubleValue(Double.NaN)))).isEqualTo("04");
        assertThat(canonical(json("\"é\""))).isEqualTo("0bc3a9");
        assertThat(canonical(value(s -> s.date(-1)))).isEqualTo("07ffffffffffffffff");
        assertThat(canonical(value(s -> s.time(1)))).isEqualTo("08" + "01" + "00".repeat(15));
        assertThat(canonical(value(s -> s.timestampNtz(-1, -1)))).isEqualTo("09" + "ff".repeat(16));
        assertThat(canonical(value(s -> s.timestampTz(0, 2, 60)))).isEqualTo("0a" + "02" + "00".repeat(15));
        assertThat(canonical(json("{\"b\":[null],\"a\":\"x\"}")))
                .isEqualTo(
                        "0d02000000" + "0100000061020000000b78" + "01000000620a000000" + "0e01000000" + "010000000f");
    }

    @Test
    void deepDocumentsNeedNoStack() {
        byte[] deep = json("[".repeat(1_000) + "]".repeat(1_000));
        assertEqual(deep, deep.clone());
    }

    private void assertEqual(byte[]... values) {
        for (byte[] a : values) {
            for (byte[] b : values) {
                assertThat(comparator.compare(a, 0, b, 0)).isZero();
                assertThat(hash.hash(a, 0)).isEqualTo(hash.hash(b, 0));
                assertThat(canonical(a)).isEqualTo(canonical(b));
            }
        }
    }

    private static String canonical(byte[] value) {
        ByteBuilder out = new ByteBuilder();
        new CanonicalKeys(out).append(value, 0);
        return HexFormat.of().formatHex(out.toByteArray());
    }

    private static byte[] json(String json) {
        byte[] text = json.getBytes(StandardCharsets.UTF_8);
        BinaryBuilder builder = new BinaryBuilder();
        try {
            JsonTokenizer.strict().parse(text, 0, text.length, builder);
        } catch (JsonException e) {
            throw new AssertionError(json, e);
        }
        return builder.toByteArray();
    }

    private static byte[] value(Consumer<DocumentSink> event) {
        BinaryBuilder builder = new BinaryBuilder();
        event.accept(builder);
        return builder.toByteArray();
    }
}
