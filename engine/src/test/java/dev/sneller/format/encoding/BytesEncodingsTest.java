package dev.sneller.format.encoding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BytesEncodingsTest {
    private final Random random = new Random(8);

    @Test
    void everyWayOfReadingGivesTheStringsThatWereWritten() {
        for (int count : Pages.COUNTS) {
            for (byte[][] values : Pages.strings(count, random)) {
                EncodedPage page = Pages.encode(values);
                check(
                        values,
                        PageDecoder.bytes(Pages.stored(page, random)),
                        page.encoding().toString());
            }
        }
    }

    private void check(byte[][] values, BytesDecoder decoder, String as) {
        int count = values.length;
        assertThat(decoder.count()).isEqualTo(count);
        for (int round = 0; round < 10; round++) {
            int from = round == 0 ? 0 : random.nextInt(count + 1);
            int rows = round == 0 ? count : random.nextInt(count - from + 1);
            int[] start = new int[rows + 1];
            int[] length = new int[rows + 1];
            byte[] bytes = decoder.decodeBytes(from, rows, start, length, 1);
            for (int i = 0; i < rows; i++) {
                assertThat(Arrays.copyOfRange(bytes, start[1 + i], start[1 + i] + length[1 + i]))
                        .as(as)
                        .isEqualTo(values[from + i]);
            }
        }
        int[] positions =
                random.ints(count == 0 ? 0 : 50, 0, Math.max(1, count)).toArray();
        int[] start = new int[positions.length];
        int[] length = new int[positions.length];
        byte[] bytes = decoder.gatherBytes(positions, positions.length, start, length, 0);
        for (int i = 0; i < positions.length; i++) {
            byte[] value = values[positions[i]];
            assertThat(Arrays.copyOfRange(bytes, start[i], start[i] + length[i]))
                    .as(as)
                    .isEqualTo(value);
            assertThat(decoder.bytesAt(positions[i])).as(as).isEqualTo(value);
            assertThat(decoder.lengthAt(positions[i])).as(as).isEqualTo(value.length);
        }
    }

    @Test
    void identifiersTakeTheBitsOfTheirAlphabet() {
        byte[][] hashes = new byte[8192][];
        byte[][] uuids = new byte[8192][];
        for (int i = 0; i < hashes.length; i++) {
            hashes[i] = Pages.utf8(i % 500 == 0 ? "did:web:site" + i : "did:plc:" + Pages.base32(random, 24));
            uuids[i] = Pages.utf8(new java.util.UUID(random.nextLong(), random.nextLong()).toString());
        }
        EncodedPage packedHashes = Pages.encode(hashes);
        EncodedPage packedUuids = Pages.encode(uuids);
        assertThat(packedHashes.encoding()).isEqualTo(Encoding.ALPHABET);
        assertThat(packedHashes.storedBytes()).isLessThan(8192 * 16);
        assertThat(packedUuids.encoding()).isEqualTo(Encoding.ALPHABET);
        assertThat(packedUuids.storedBytes()).isLessThan(8192 * 17);
    }

    @Test
    void dictionariesAreSortedAndTellFinalCodes() {
        DictionaryBuilder builder = new DictionaryBuilder();
        int[] codes = new int[5000];
        String[] words = new String[codes.length];
        for (int i = 0; i < codes.length; i++) {
            words[i] = "ü".repeat(random.nextInt(3)) + random.nextInt(700);
            byte[] bytes = Pages.utf8(words[i]);
            codes[i] = builder.codeOf(bytes, 0, bytes.length);
        }
        SortedDictionary dictionary = builder.finish();
        dictionary.translate(codes, 0, codes.length);
        EncodedPage entries = new PageEncoder()
                .encodeBytes(dictionary.bytes(), dictionary.start(), dictionary.length(), 0, dictionary.size());
        BytesDecoder decoded = PageDecoder.bytes(entries);
        for (int code = 1; code < dictionary.size(); code++) {
            assertThat(Arrays.compareUnsigned(decoded.bytesAt(code - 1), decoded.bytesAt(code)))
                    .isNegative();
        }
        EncodedPage page = new PageEncoder().encodeCodes(codes, 0, codes.length);
        CodeDecoder decoder = PageDecoder.codes(Pages.stored(page, random), dictionary.size());
        int[] read = new int[codes.length];
        decoder.decodeCodes(0, codes.length, read, 0);
        assertThat(read).isEqualTo(codes);
        for (int i = 0; i < codes.length; i += 37) {
            assertThat(new String(decoded.bytesAt(decoder.codeAt(i)), StandardCharsets.UTF_8))
                    .isEqualTo(words[i]);
        }
    }

    @Test
    void aFullDictionarySaysSoAndStillKnowsItsEntries() {
        DictionaryBuilder builder = new DictionaryBuilder();
        byte[] large = new byte[DictionaryBuilder.MAX_BYTES - 10];
        assertThat(builder.codeOf(large, 0, large.length)).isZero();
        assertThat(builder.codeOf(large, 0, 11)).isEqualTo(DictionaryBuilder.FULL);
        assertThat(builder.codeOf(large, 0, 10)).isEqualTo(1);
        assertThat(builder.codeOf(large, 0, large.length)).isZero();
        assertThat(builder.bytes()).isEqualTo(DictionaryBuilder.MAX_BYTES);
    }

    @Test
    void stringsSortByBytesWhateverTheyShare() {
        for (int round = 0; round < 300; round++) {
            int count = random.nextInt(200);
            String shared = "x".repeat(random.nextInt(20));
            byte[][] values = new byte[count][];
            int[] start = new int[count];
            int[] length = new int[count];
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            for (int i = 0; i < count; i++) {
                byte[] tail = new byte[random.nextInt(12)];
                random.nextBytes(tail);
                byte[] same = Pages.utf8(shared + "é".repeat(random.nextInt(4)));
                values[i] = Arrays.copyOf(same, same.length + tail.length);
                System.arraycopy(tail, 0, values[i], same.length, tail.length);
                start[i] = bytes.size();
                length[i] = values[i].length;
                bytes.writeBytes(values[i]);
            }
            int[] order = new ByteOrderSort(bytes.toByteArray(), start, length, count).order();
            byte[][] sorted = values.clone();
            Arrays.sort(sorted, Arrays::compareUnsigned);
            for (int i = 0; i < count; i++) {
                assertThat(values[order[i]]).isEqualTo(sorted[i]);
            }
        }
    }
}
