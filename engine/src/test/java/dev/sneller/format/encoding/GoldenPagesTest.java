package dev.sneller.format.encoding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sneller.kernel.BitPacking;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/** Pages as files have held them since version 1: they read the same for ever, whatever today's encoder would choose. */
class GoldenPagesTest {
    private static final long[] LONGS = {-3, 5, 1000, -3, 7};

    @Test
    void longs() {
        expectLongs("01fdffffffffffffff", "", -3, -3, -3, -3, -3);
        expectLongs("020afdffffffffffffff", "0020b03e000a00", LONGS);
        expectLongs("030100000004fdffffffffffffff", "80000a02000000e803000000000000", LONGS);
        expectLongs("040b15fcffffffffffff", "fdffffffffffffff00989ff301503f", LONGS);
        expectLongs("05020000000a01000000020203000000000000000204f7ffffffffffffff", "080d", 4, 4, 4, -9, -9);
        expectLongs("06040000000a05000000020afdffffffffffffff02020000000000000000", "0020a0c0fa3402", LONGS);
    }

    @Test
    void wideIntegers() {
        Int128Decoder decoder =
                PageDecoder.int128s(page(5, "280a07000000020afdffffffffffffff01ffffffffffffffff", "0020b03e000a00"));
        expectLongs(decoder.low(), LONGS);
        expectLongs(decoder.high(), -1, -1, -1, -1, -1);
    }

    @Test
    void doubles() {
        expectDoubles("080000000000000080", "", -0.0, -0.0);
        expectDoubles("09", "000000000000d03f0000000000000080", 0.25, -0.0);
        String decimals = "0100000000000000000000800000401f46254e";
        expectDoubles("0a0201000000020b1900000000000000", decimals, 0.25, -0.0, 1.5, 7, 12.75);
        expectDoubles("0b01000000000000d03f", "", 0.25, 0.25);
    }

    @Test
    void booleans() {
        long[] mask = new long[1];
        PageDecoder.bits(page(5, "1001", "")).decodeBits(0, 5, mask);
        assertThat(mask[0]).isEqualTo(0b11111);
        PageDecoder.bits(page(5, "11", "16")).decodeBits(0, 5, mask);
        assertThat(mask[0]).isEqualTo(0b10110);
    }

    @Test
    void strings() {
        expectStrings(
                "180301000000",
                "000000006d016469643a61616469643a62636469643a636158",
                "did:aa",
                "did:bc",
                "did:ca",
                "X");
        String tables = "0501640169013a03616263026163000100020304";
        expectStrings(
                "190600140000000100000005000000180001000000",
                tables + "030000000000000058a800",
                "did:aa",
                "did:bc",
                "did:ca",
                "X");
    }

    @Test
    void codes() {
        int[] codes = new int[5];
        PageDecoder.codes(page(5, "2002020000000000000000", "b201"), 4).decodeCodes(0, 5, codes, 0);
        assertThat(codes).containsExactly(2, 0, 3, 2, 1);
    }

    private static void expectLongs(String header, String body, long... values) {
        expectLongs(PageDecoder.longs(page(values.length, header, body)), values);
    }

    private static void expectLongs(LongDecoder decoder, long... values) {
        long[] read = new long[values.length];
        decoder.decodeLongs(0, values.length, read, 0);
        assertThat(read).isEqualTo(values);
    }

    private static void expectDoubles(String header, String body, double... values) {
        double[] read = new double[values.length];
        PageDecoder.doubles(page(values.length, header, body)).decodeDoubles(0, values.length, read, 0);
        for (int i = 0; i < values.length; i++) {
            assertThat(Double.doubleToRawLongBits(read[i])).isEqualTo(Double.doubleToRawLongBits(values[i]));
        }
    }

    private static void expectStrings(String header, String body, String... values) {
        BytesDecoder decoder = PageDecoder.bytes(page(values.length, header, body));
        for (int i = 0; i < values.length; i++) {
            assertThat(new String(decoder.bytesAt(i), StandardCharsets.US_ASCII))
                    .isEqualTo(values[i]);
        }
    }

    private static EncodedPage page(int count, String header, String body) {
        byte[] bytes = HexFormat.of().parseHex(body);
        byte[] buffer = Arrays.copyOf(bytes, bytes.length + BitPacking.SLACK);
        return new EncodedPage(count, HexFormat.of().parseHex(header), buffer, 0, bytes.length);
    }
}
