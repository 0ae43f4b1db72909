package dev.sneller.format.encoding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sneller.kernel.Masks;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LongEncodingsTest {
    private final Random random = new Random(7);

    @Test
    void everyWayOfReadingGivesTheValuesThatWereWritten() {
        for (int count : Pages.COUNTS) {
            for (long[] values : Pages.longs(count, random)) {
                EncodedPage page = new PageEncoder().encodeLongs(values, 0, count);
                check(
                        values,
                        PageDecoder.longs(Pages.stored(page, random)),
                        page.encoding().toString());
            }
        }
    }

    private void check(long[] values, LongDecoder decoder, String as) {
        int count = values.length;
        assertThat(decoder.count()).isEqualTo(count);
        long[] all = new long[count];
        decoder.decodeLongs(0, count, all, 0);
        assertThat(all).as(as).isEqualTo(values);
        for (int i = 0; i < count; i += 1 + count / 300) {
            assertThat(decoder.longAt(i)).as(as).isEqualTo(values[i]);
        }
        for (int round = 0; round < 20; round++) {
            int from = random.nextInt(count + 1);
            int rows = random.nextInt(count - from + 1);
            long[] part = new long[rows + 1];
            decoder.decodeLongs(from, rows, part, 1);
            assertThat(Arrays.copyOfRange(part, 1, rows + 1))
                    .as(as)
                    .isEqualTo(Arrays.copyOfRange(values, from, from + rows));
            checkRange(values, decoder, from, rows, as);
        }
        int[] positions =
                random.ints(count == 0 ? 0 : 50, 0, Math.max(1, count)).toArray();
        long[] gathered = new long[positions.length];
        decoder.gatherLongs(positions, positions.length, gathered, 0);
        assertThat(gathered)
                .as(as)
                .isEqualTo(Arrays.stream(positions).mapToLong(i -> values[i]).toArray());
    }

    /** The predicate on the encoded form is the predicate on the values. */
    private void checkRange(long[] values, LongDecoder decoder, int from, int rows, String as) {
        long lo = bound(values);
        long hi = bound(values);
        long[] mask = new long[Masks.words(rows)];
        decoder.selectRange(lo, hi, from, rows, mask);
        for (int i = 0; i < rows; i++) {
            long value = values[from + i];
            assertThat(Masks.get(mask, i))
                    .as("%s: %d in [%d, %d]", as, value, lo, hi)
                    .isEqualTo(lo <= value && value <= hi);
        }
        assertThat(Masks.count(mask, mask.length << 6)).isEqualTo(Masks.count(mask, rows));
    }

    private long bound(long[] values) {
        long near = values.length == 0 ? 0 : values[random.nextInt(values.length)] + random.nextInt(3) - 1;
        return switch (random.nextInt(4)) {
            case 0 -> random.nextLong();
            case 1 -> random.nextBoolean() ? Long.MIN_VALUE : Long.MAX_VALUE;
            default -> near;
        };
    }

    @Test
    void everyEncodingOfLongsIsChosenForSomeShape() {
        Set<Encoding> chosen = EnumSet.noneOf(Encoding.class);
        for (long[] values : Pages.longs(3001, random)) {
            chosen.add(new PageEncoder().encodeLongs(values, 0, values.length).encoding());
        }
        assertThat(chosen)
                .contains(
                        Encoding.CONSTANT_LONG,
                        Encoding.FRAME_OF_REFERENCE,
                        Encoding.PATCHED,
                        Encoding.DELTA,
                        Encoding.RUN_LENGTH,
                        Encoding.DISTINCT_LONG);
    }

    @Test
    void wideIntegersComeBackInBothWordsWhateverTheirShapes() {
        for (int count : Pages.COUNTS) {
            for (long[] high : Pages.longs(count, random)) {
                for (long[] low : Pages.longs(count, random)) {
                    EncodedPage page = new PageEncoder().encodeInt128s(high, low, 0, count);
                    Int128Decoder decoder = PageDecoder.int128s(Pages.stored(page, random));
                    check(high, decoder.high(), "high");
                    check(low, decoder.low(), "low");
                }
            }
        }
    }
}
