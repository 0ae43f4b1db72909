package dev.sneller.format.encoding;

import dev.sneller.kernel.BitPacking;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Pages of every shape the encodings distinguish, and damage to them. */
final class Pages {
    static final int[] COUNTS = {0, 1, 2, 63, 64, 65, 130, 1000, 3001};

    private Pages() {}

    /** Arrays of longs of {@code count} values, one of each shape. */
    static List<long[]> longs(int count, Random random) {
        List<long[]> shapes = new ArrayList<>();
        long base = random.nextLong();
        long[] constant = new long[count];
        long[] narrow = new long[count];
        long[] wide = new long[count];
        long[] ascending = new long[count];
        long[] outliers = new long[count];
        long[] runs = new long[count];
        long[] few = new long[count];
        for (int i = 0; i < count; i++) {
            constant[i] = base;
            narrow[i] = Long.MAX_VALUE - 1000 + random.nextInt(1000);
            wide[i] = i % 3 == 0 ? Long.MIN_VALUE : i % 3 == 1 ? Long.MAX_VALUE : random.nextLong();
            ascending[i] = (i == 0 ? base >> 1 : ascending[i - 1]) + random.nextInt(1000);
            outliers[i] = random.nextInt(200) == 0 ? random.nextLong() : random.nextInt(50);
            runs[i] = i == 0 || random.nextInt(40) == 0 ? random.nextInt() : runs[i - 1];
            few[i] = (random.nextInt(5) - 2L) << 60;
        }
        shapes.addAll(List.of(constant, narrow, wide, ascending, outliers, runs, few));
        return shapes;
    }

    static List<double[]> doubles(int count, Random random) {
        double[] constant = new double[count];
        double[] gaussian = new double[count];
        double[] odd = new double[count];
        double[] prices = new double[count];
        double[] specials = {
            -0.0, 0.0, Double.NaN, Double.longBitsToDouble(0xFFF8000000000001L), Double.NEGATIVE_INFINITY
        };
        for (int i = 0; i < count; i++) {
            constant[i] = -0.0;
            gaussian[i] = random.nextGaussian();
            odd[i] = specials[random.nextInt(specials.length)];
            prices[i] = random.nextInt(100_000) / 100.0;
        }
        return List.of(constant, gaussian, odd, prices);
    }

    /** Strings of every shape. */
    static List<byte[][]> strings(int count, Random random) {
        byte[][] constant = new byte[count][];
        byte[][] words = new byte[count][];
        byte[][] dids = new byte[count][];
        byte[][] times = new byte[count][];
        byte[][] binary = new byte[count][];
        byte[][] empty = new byte[count][];
        for (int i = 0; i < count; i++) {
            constant[i] = utf8("app.bsky.feed.post");
            words[i] = utf8("wörd".repeat(random.nextInt(6)) + random.nextInt(100));
            dids[i] = utf8(random.nextInt(100) == 0 ? "did:web:example.com" + i : "did:plc:" + base32(random, 24));
            times[i] = utf8(String.format(Locale.ROOT, "2024-11-%02dT%02d:00:0%dZ", i % 28 + 1, i % 24, i % 10));
            binary[i] = new byte[random.nextInt(20)];
            random.nextBytes(binary[i]);
            empty[i] = new byte[0];
        }
        return List.of(constant, words, dids, times, binary, empty);
    }

    static String base32(Random random, int length) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append("abcdefghijklmnopqrstuvwxyz234567".charAt(random.nextInt(32)));
        }
        return text.toString();
    }

    static EncodedPage encode(byte[][] strings) {
        int[] start = new int[strings.length];
        int[] length = new int[strings.length];
        int total = 0;
        for (int i = 0; i < strings.length; i++) {
            start[i] = total;
            length[i] = strings[i].length;
            total += length[i];
        }
        byte[] bytes = new byte[total];
        for (int i = 0; i < strings.length; i++) {
            System.arraycopy(strings[i], 0, bytes, start[i], length[i]);
        }
        return new PageEncoder().encodeBytes(bytes, start, length, 0, strings.length);
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** The page as a reader has it: somewhere in a larger buffer, with foreign bytes around. */
    static EncodedPage stored(EncodedPage page, Random random) {
        int before = random.nextInt(100);
        byte[] buffer = new byte[before + page.bodyLength() + BitPacking.SLACK];
        random.nextBytes(buffer);
        System.arraycopy(page.body(), page.bodyOffset(), buffer, before, page.bodyLength());
        return new EncodedPage(page.count(), page.header(), buffer, before, page.bodyLength());
    }

    /** The page with some bits of header, body, count or length changed. */
    static EncodedPage damaged(EncodedPage page, Random random) {
        byte[] header = page.header().clone();
        byte[] body = page.body().clone();
        for (int hits = random.nextInt(4); hits > 0; hits--) {
            header[random.nextInt(header.length)] = (byte) random.nextInt();
        }
        for (int hits = random.nextInt(4); hits > 0 && page.bodyLength() > 0; hits--) {
            body[page.bodyOffset() + random.nextInt(page.bodyLength())] = (byte) random.nextInt();
        }
        int length = random.nextInt(3) > 0 ? page.bodyLength() : random.nextInt(page.bodyLength() + 1);
        int count = random.nextInt(3) > 0 ? page.count() : random.nextInt(4 * page.count() + 2);
        if (random.nextInt(4) == 0) {
            header = java.util.Arrays.copyOf(header, 1 + random.nextInt(EncodedPage.MAX_HEADER));
        }
        return new EncodedPage(count, header, body, page.bodyOffset(), length);
    }
}
