package dev.sneller.format.encoding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sneller.error.ErrorCode;
import dev.sneller.error.SnellerException;
import dev.sneller.kernel.Masks;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Damaged pages read as some values or as CORRUPT_FILE, and never fail otherwise. */
class HostilePagesTest {
    private static final int ROUNDS = 3000;

    @Test
    void damageIsCorruptionOrOtherValues() {
        Random random = new Random(11);
        List<EncodedPage> pages = new ArrayList<>();
        PageEncoder encoder = new PageEncoder();
        for (int count : new int[] {1, 70, 700}) {
            Pages.longs(count, random).forEach(values -> pages.add(encoder.encodeLongs(values, 0, count)));
            Pages.doubles(count, random).forEach(values -> pages.add(encoder.encodeDoubles(values, 0, count)));
            Pages.strings(count, random).forEach(values -> pages.add(Pages.encode(values)));
            pages.add(encoder.encodeBits(Pages.longs(Masks.words(count), random).get(2), count));
            pages.add(encoder.encodeCodes(random.ints(count, 0, 100).toArray(), 0, count));
            pages.add(encoder.encodeInt128s(
                    Pages.longs(count, random).get(2),
                    Pages.longs(count, random).get(1),
                    0,
                    count));
        }
        for (EncodedPage page : pages) {
            for (int round = 0; round < ROUNDS; round++) {
                try {
                    int lane = random.nextInt(10) == 0 ? random.nextInt(6) : lane(page.encoding());
                    readAll(Pages.damaged(page, random), lane, random);
                } catch (SnellerException e) {
                    assertThat(e.code()).as(e.getMessage()).isEqualTo(ErrorCode.CORRUPT_FILE);
                }
            }
        }
    }

    private static int lane(Encoding encoding) {
        return switch (encoding) {
            case CONSTANT_LONG, FRAME_OF_REFERENCE, PATCHED, DELTA, RUN_LENGTH, DISTINCT_LONG -> 0;
            case CONSTANT_DOUBLE, PLAIN_DOUBLE, DECIMAL_DOUBLE, DOUBLE_BITS -> 1;
            case PLAIN_BYTES, ALPHABET -> 2;
            case CONSTANT_BITS, BITMAP -> 3;
            case DICTIONARY_CODES -> 4;
            case INT128 -> 5;
        };
    }

    private static void readAll(EncodedPage page, int lane, Random random) {
        int count = page.count();
        int from = count == 0 ? 0 : random.nextInt(count);
        int rows = count == 0 ? 0 : 1 + random.nextInt(count - from);
        int[] positions = {from, from + rows / 2};
        int gathered = count == 0 ? 0 : 2;
        switch (lane) {
            case 0 -> readLongs(PageDecoder.longs(page), from, rows, positions, gathered);
            case 1 -> {
                DoubleDecoder doubles = PageDecoder.doubles(page);
                doubles.decodeDoubles(from, rows, new double[rows], 0);
                doubles.gatherDoubles(positions, gathered, new double[2], 0);
                doubles.selectRange(0, 1, from, rows, new long[Masks.words(rows)]);
            }
            case 2 -> readBytes(PageDecoder.bytes(page), from, rows, positions, gathered);
            case 3 -> PageDecoder.bits(page).decodeBits(from, rows, new long[Masks.words(rows)]);
            case 4 -> {
                CodeDecoder codes = PageDecoder.codes(page, 100);
                codes.decodeCodes(from, rows, new int[rows], 0);
                codes.gatherCodes(positions, gathered, new int[2], 0);
                codes.selectAmong(new long[] {5, 7}, from, rows, new long[Masks.words(rows)]);
            }
            default -> readLongs(PageDecoder.int128s(page).high(), from, rows, positions, gathered);
        }
    }

    private static void readLongs(LongDecoder decoder, int from, int rows, int[] positions, int gathered) {
        decoder.decodeLongs(from, rows, new long[rows], 0);
        decoder.gatherLongs(positions, gathered, new long[2], 0);
        decoder.selectRange(-5, 5, from, rows, new long[Masks.words(rows)]);
    }

    private static void readBytes(BytesDecoder decoder, int from, int rows, int[] positions, int gathered) {
        int[] start = new int[rows + 2];
        int[] length = new int[rows + 2];
        expectInside(decoder.decodeBytes(from, rows, start, length, 0), start, length, rows);
        expectInside(decoder.gatherBytes(positions, gathered, start, length, 0), start, length, gathered);
    }

    private static void expectInside(byte[] bytes, int[] start, int[] length, int rows) {
        for (int i = 0; i < rows; i++) {
            assertThat(start[i] >= 0 && length[i] >= 0 && start[i] <= bytes.length - length[i])
                    .isTrue();
        }
    }
}
