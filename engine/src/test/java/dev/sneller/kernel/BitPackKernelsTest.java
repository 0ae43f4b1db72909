package dev.sneller.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BitPackKernelsTest {
    private static final int COUNT = 130;

    @Test
    void everyWidthUnpacksFromEveryPlaceToWhatWasPacked() {
        for (KernelSet set : KernelTwins.sets()) {
            for (int width = 0; width <= 64; width++) {
                Random random = new Random(width);
                long bias = random.nextLong();
                long[] values = new long[COUNT];
                for (int i = 0; i < COUNT; i++) {
                    values[i] = bias + (random.nextLong() & BitPacking.mask(width));
                }
                int at = random.nextInt(9);
                byte[] packed = new byte[at + (int) BitPacking.bytesOf(COUNT, width) + BitPacking.SLACK];
                BitPacking.pack(values, 0, COUNT, bias, width, packed, at);
                // What lies behind must not leak in.
                Arrays.fill(packed, packed.length - BitPacking.SLACK, packed.length, (byte) -1);
                for (int from = 0; from <= COUNT; from++) {
                    int count = random.nextInt(COUNT - from + 1);
                    long[] target = new long[count + 2];
                    set.bitPacking().longs(packed, at, width, bias, from, count, target, 1);
                    assertThat(Arrays.copyOfRange(target, 1, count + 1))
                            .as("%s, width %d, %d values from %d", set.name(), width, count, from)
                            .isEqualTo(Arrays.copyOfRange(values, from, from + count));
                    assertThat(target[0] | target[count + 1]).isZero();
                    if (width <= 32) {
                        expectInts(set, packed, at, width, (int) bias, from, count, values);
                    }
                }
            }
        }
    }

    private static void expectInts(
            KernelSet set, byte[] packed, int at, int width, int bias, int from, int count, long[] values) {
        int[] target = new int[count + 2];
        set.bitPacking().ints(packed, at, width, bias, from, count, target, 1);
        for (int i = 0; i < count; i++) {
            assertThat(target[1 + i]).as("%s, width %d", set.name(), width).isEqualTo((int) values[from + i]);
        }
        assertThat(target[0] | target[count + 1]).isZero();
    }

    @Test
    void intsPackLikeLongs() {
        Random random = new Random(5);
        for (int width = 0; width <= 32; width++) {
            int bias = random.nextInt();
            int[] ints = new int[COUNT];
            long[] longs = new long[COUNT];
            for (int i = 0; i < COUNT; i++) {
                int difference = (int) (random.nextInt() & BitPacking.mask(width));
                ints[i] = bias + difference;
                longs[i] = difference & 0xFFFFFFFFL;
            }
            byte[] fromInts = new byte[COUNT * 4 + BitPacking.SLACK];
            byte[] fromLongs = new byte[COUNT * 4 + BitPacking.SLACK];
            BitPacking.packInts(ints, 0, COUNT, bias, width, fromInts, 0);
            BitPacking.pack(longs, 0, COUNT, 0, width, fromLongs, 0);
            assertThat(fromInts).as("width " + width).isEqualTo(fromLongs);
            for (int i = 0; i < COUNT; i++) {
                assertThat(BitPacking.valueAt(fromInts, 0, width, i)).isEqualTo(longs[i]);
            }
        }
    }
}
