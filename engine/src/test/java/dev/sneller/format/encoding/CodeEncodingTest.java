package dev.sneller.format.encoding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sneller.error.SnellerException;
import dev.sneller.kernel.Masks;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CodeEncodingTest {
    private final Random random = new Random(9);

    @Test
    void wantedCodesAreFoundInTheEncodedForm() {
        for (int count : Pages.COUNTS) {
            for (int size : new int[] {1, 2, 7, 256, 5000, 65_536}) {
                int[] codes = random.ints(count, 0, size).toArray();
                CodeDecoder decoder = PageDecoder.codes(new PageEncoder().encodeCodes(codes, 0, count), size);
                long[] wanted = new long[Masks.words(size)];
                int chance = random.nextInt(100);
                for (int code = 0; code < size; code++) {
                    if (random.nextInt(100) < chance) {
                        Masks.set(wanted, code);
                    }
                }
                checkAmong(codes, decoder, wanted);
                checkAmong(codes, decoder, new long[wanted.length]);
                Masks.fill(wanted, size, true);
                checkAmong(codes, decoder, wanted);
            }
        }
    }

    private void checkAmong(int[] codes, CodeDecoder decoder, long[] wanted) {
        int from = random.nextInt(codes.length + 1);
        int rows = random.nextInt(codes.length - from + 1);
        int lo = random.nextInt(wanted.length * 64);
        int hi = lo + random.nextInt(100) - 1;
        long[] among = new long[Masks.words(rows)];
        long[] between = new long[Masks.words(rows)];
        decoder.selectAmong(wanted, from, rows, among);
        decoder.selectBetween(lo, hi, from, rows, between);
        for (int i = 0; i < rows; i++) {
            int code = codes[from + i];
            assertThat(Masks.get(among, i)).isEqualTo(Masks.get(wanted, code));
            assertThat(Masks.get(between, i)).isEqualTo(lo <= code && code <= hi);
        }
    }

    @Test
    void codesPastTheDictionaryAreCorrupt() {
        int[] codes = {0, 5, 3, 6};
        EncodedPage page = new PageEncoder().encodeCodes(codes, 0, 4);
        CodeDecoder decoder = PageDecoder.codes(page, 6);
        assertThat(decoder.codeAt(1)).isEqualTo(5);
        assertThatThrownBy(() -> decoder.codeAt(3))
                .isInstanceOf(SnellerException.class)
                .hasMessageContaining("code 6 of 6");
        assertThatThrownBy(() -> decoder.decodeCodes(0, 4, new int[4], 0)).isInstanceOf(SnellerException.class);
    }
}
