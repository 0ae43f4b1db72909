package dev.sneller.exec.operator.sort;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sneller.plan.SortKey;
import dev.sneller.type.Datum;
import dev.sneller.type.LogicalType;
import dev.sneller.vector.FlatVector;
import dev.sneller.vector.VectorBuilder;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The order of digits is the order of values: of texts that begin alike or hold zero bytes, of numbers beyond 64 bits, of NULL. */
class KeyDigitsTest {
    private static Stream<List<Datum>> values() {
        List<Datum> texts = new ArrayList<>(List.of(Datum.nullOf(LogicalType.VARCHAR)));
        for (String text : List.of(
                "", "\0", "a", "a\0", "a\0b", "abcdefg", "abcdefgh", "abcdefg\0", "abcdefghijklmn", "é", "\uFFFF")) {
            texts.add(Datum.ofBytes(LogicalType.VARCHAR, text.getBytes(StandardCharsets.UTF_8)));
            texts.add(Datum.ofBytes(LogicalType.VARCHAR, ("abcdefg" + text).getBytes(StandardCharsets.UTF_8)));
        }
        LogicalType number = LogicalType.number(38, 0);
        List<Datum> wide = new ArrayList<>(List.of(Datum.nullOf(number)));
        List<Datum> narrow = new ArrayList<>();
        for (int bit : List.of(0, 3, 5, 62, 63, 64, 66, 100)) {
            for (int more = -2; more <= 2; more++) {
                BigInteger value = BigInteger.ONE.shiftLeft(bit).add(BigInteger.valueOf(more));
                for (BigInteger signed : List.of(value, value.negate())) {
                    wide.add(Datum.of128(number, signed.shiftRight(64).longValue(), signed.longValue()));
                    narrow.add(Datum.ofLong(number, signed.longValue()));
                }
            }
        }
        List<Datum> doubles = Stream.of(
                        Double.NaN, -0.0, 0.0, 1.0, -1.0, Double.MIN_VALUE, Double.NEGATIVE_INFINITY, Double.MAX_VALUE)
                .map(Datum::of)
                .toList();
        return Stream.of(texts, wide, narrow, doubles);
    }

    @ParameterizedTest
    @MethodSource("values")
    void digitsOrderAsValuesDo(List<Datum> values) {
        FlatVector vector = VectorBuilder.of(values.get(0).type(), values);
        for (int direction = 0; direction < 4; direction++) {
            SortKey key = new SortKey(0, direction % 2 == 0, direction < 2);
            for (int a = 0; a < values.size(); a++) {
                for (int b = 0; b < values.size(); b++) {
                    assertThat(Integer.signum(compare(vector, a, b, key)))
                            .as("%s and %s by %s", values.get(a), values.get(b), key)
                            .isEqualTo(Integer.signum(KeyOrder.compare(key, vector, a, vector, b)));
                }
            }
        }
    }

    private static int compare(FlatVector vector, int a, int b, SortKey key) {
        for (int depth = 0; ; depth++) {
            int order = Long.compare(KeyDigits.of(vector, a, key, depth), KeyDigits.of(vector, b, key, depth));
            if (order != 0) {
                return order;
            }
            assertThat(KeyDigits.hasNext(vector, a, depth)).isEqualTo(KeyDigits.hasNext(vector, b, depth));
            if (!KeyDigits.hasNext(vector, a, depth)) {
                return 0;
            }
        }
    }
}
