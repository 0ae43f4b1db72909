package dev.sneller.format.encoding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sneller.kernel.Masks;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DoubleAndBitEncodingsTest {
    private final Random random = new Random(10);

    @Test
    void doublesKeepTheirBits() {
        for (int count : Pages.COUNTS) {
            for (double[] values : Pages.doubles(count, random)) {
                EncodedPage page = new PageEncoder().encodeDoubles(values, 0, count);
                DoubleDecoder decoder = PageDecoder.doubles(Pages.stored(page, random));
                int from = random.nextInt(count + 1);
                int rows = count - from;
                double[] read = new double[rows + 1];
                decoder.decodeDoubles(from, rows, read, 1);
                long[] mask = new long[Masks.words(rows)];
                decoder.selectRange(-0.0, 1.0, from, rows, mask);
                for (int i = 0; i < rows; i++) {
                    double value = values[from + i];
                    assertThat(Double.doubleToRawLongBits(read[1 + i]))
                            .as(page.encoding().toString())
                            .isEqualTo(Double.doubleToRawLongBits(decoder.doubleAt(from + i)))
                            .isEqualTo(Double.doubleToRawLongBits(value));
                    assertThat(Masks.get(mask, i)).isEqualTo(value >= 0 && value <= 1);
                }
            }
        }
    }

    @Test
    void booleansComeBackFromEveryPlace() {
        for (int count : Pages.COUNTS) {
            for (int chance : new int[] {0, 30, 100}) {
                long[] bits = new long[Masks.words(count)];
                for (int i = 0; i < count; i++) {
                    if (random.nextInt(100) < chance) {
                        Masks.set(bits, i);
                    }
                }
                EncodedPage page = new PageEncoder().encodeBits(bits, count);
                BitDecoder decoder = PageDecoder.bits(Pages.stored(page, random));
                int from = random.nextInt(count + 1);
                int rows = random.nextInt(count - from + 1);
                long[] read = new long[Masks.words(rows)];
                decoder.decodeBits(from, rows, read);
                for (int i = 0; i < rows; i++) {
                    assertThat(Masks.get(read, i))
                            .isEqualTo(Masks.get(bits, from + i))
                            .isEqualTo(decoder.bitAt(from + i));
                }
                assertThat(Masks.count(read, read.length << 6)).isEqualTo(Masks.count(read, rows));
            }
        }
    }

    @Test
    void doublesThatWereDecimalsOrAreFewTakeFewBits() {
        double[] prices = new double[5000];
        double[] few = new double[5000];
        for (int i = 0; i < prices.length; i++) {
            prices[i] = i % 900 == 0 ? Math.PI : random.nextInt(100_000) / 100.0;
            few[i] = Math.sqrt(random.nextInt(10));
        }
        EncodedPage priced = new PageEncoder().encodeDoubles(prices, 0, prices.length);
        EncodedPage roots = new PageEncoder().encodeDoubles(few, 0, few.length);
        assertThat(priced.encoding()).isEqualTo(Encoding.DECIMAL_DOUBLE);
        assertThat(priced.storedBytes()).isLessThan(5000 * 18 / 8);
        assertThat(roots.encoding()).isEqualTo(Encoding.DOUBLE_BITS);
        assertThat(roots.storedBytes()).isLessThan(5000 * 5 / 8);
    }
}
