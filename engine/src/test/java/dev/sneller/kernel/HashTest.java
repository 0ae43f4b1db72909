package dev.sneller.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class HashTest {

    /** Values of the reference implementation; stored in files, so they never change. */
    @Test
    void storedHashesAreThoseOfXxHash64() {
        assertThat(xx("")).isEqualTo(0xEF46DB3751D8E999L);
        assertThat(xx("a")).isEqualTo(0xD24EC4F1A98C6E5BL);
        assertThat(xx("abc")).isEqualTo(0x44BC2CF5AD770999L);
        assertThat(xx("message digest")).isEqualTo(0x066ED728FCEEB3BEL);
        assertThat(xx("abcdefghijklmnopqrstuvwxyz")).isEqualTo(0xCFE1F278FA89835CL);
        assertThat(xx("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789"))
                .isEqualTo(0xAAA46907D3047814L);
        assertThat(xx("1234567890".repeat(8))).isEqualTo(0xE04A477F19EE145DL);
    }

    private static long xx(String text) {
        byte[] bytes = ("__" + text + "__").getBytes(StandardCharsets.UTF_8);
        return XxHash64.of(bytes, 2, bytes.length - 4);
    }

    @Test
    void equalKeysHashEqualWhateverTheirLane() {
        assertThat(Hash.ofInt128(-1, -7)).isEqualTo(Hash.mix(-7));
        assertThat(Hash.ofInt128(0, 7)).isEqualTo(Hash.mix(7));
        assertThat(Hash.ofInt128(1, 7)).isNotEqualTo(Hash.mix(7));
        assertThat(Hash.ofDouble(-0.0)).isEqualTo(Hash.ofDouble(0.0));
        assertThat(Hash.ofDouble(Double.longBitsToDouble(0xFFF8000000000001L))).isEqualTo(Hash.ofDouble(Double.NaN));
    }

    @Test
    void bytesHashByContentNotByPlaceAndSpreadOverAllBits() {
        Random random = new Random(12);
        Set<Long> low = new HashSet<>();
        Set<Long> high = new HashSet<>();
        byte[] buffer = new byte[64];
        for (int i = 0; i < 4096; i++) {
            byte[] key = ("key" + i).getBytes(StandardCharsets.UTF_8);
            int at = random.nextInt(40);
            random.nextBytes(buffer);
            System.arraycopy(key, 0, buffer, at, key.length);
            long hash = Hash.ofBytes(buffer, at, key.length);
            assertThat(hash).isEqualTo(Hash.ofBytes(key, 0, key.length));
            low.add(hash & 0xFFFF);
            high.add(hash >>> 48);
        }
        assertThat(low.size()).isGreaterThan(3900);
        assertThat(high.size()).isGreaterThan(3900);
        assertThat(Hash.ofBytes(new byte[8], 0, 8)).isNotEqualTo(Hash.ofBytes(new byte[16], 0, 16));
    }

    @Test
    void keysOfSeveralColumnsDependOnTheirOrder() {
        long[] a = {1, 2, 3};
        long[] hashes = new long[3];
        long[] next = new long[3];
        Hash.longs(a, 0, 3, hashes);
        Hash.longs(new long[] {9, 3, 2, 1}, 1, 3, next);
        Hash.combine(hashes, next, 3);
        assertThat(hashes[0]).isEqualTo(Hash.combine(Hash.mix(1), Hash.mix(3))).isNotEqualTo(hashes[2]);
    }
}
