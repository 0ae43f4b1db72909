package dev.sneller.format.encoding;

import dev.sneller.kernel.BitPacking;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The alphabets of a page of identifiers: strings mostly of one length, each place of them with few bytes.
 *
 * <p>Every place takes the bits that cost least over the page, where a string with a byte outside its place's
 * alphabet is stored whole beside the packed ones. A place with one byte (prefix, dash) takes none.
 */
final class AlphabetPlan {
    static final int MAX_LENGTH = 512;

    /** What a string stored whole costs beyond its bytes: its row number and packed length. */
    private static final int OUTSIDER_BYTES = 5;

    private static final int SAMPLE = 256;
    private static final int LEAST_SHARE_PERCENT = 50;
    private static final int MAX_BITS = 7;
    private static final int MAX_ALPHABETS = 255;

    /** Distinct alphabets, each ascending. */
    final List<byte[]> alphabets = new ArrayList<>();

    /** By place: index of its alphabet. */
    final int[] alphabetOf;

    /** Bits of one packed string. */
    int rowBits;

    private AlphabetPlan(int length) {
        alphabetOf = new int[length];
    }

    int length() {
        return alphabetOf.length;
    }

    /** The cheapest plan, or null when the strings do not look like identifiers. */
    static AlphabetPlan of(byte[] bytes, int[] start, int[] length, int offset, int count) {
        int common = commonLength(length, offset, count);
        if (common <= 0) {
            return null;
        }
        int[] counts = new int[common << 8];
        int rows = 0;
        for (int i = offset; i < offset + count; i++) {
            if (length[i] == common) {
                rows++;
                int at = start[i];
                for (int place = 0; place < common; place++) {
                    counts[place << 8 | bytes[at + place] & 0xFF]++;
                }
            }
        }
        AlphabetPlan plan = new AlphabetPlan(common);
        for (int place = 0; place < common; place++) {
            byte[] alphabet = cheapest(Arrays.copyOfRange(counts, place << 8, place + 1 << 8), rows, common);
            if (alphabet == null) {
                return null;
            }
            plan.alphabetOf[place] = plan.indexOf(alphabet);
            plan.rowBits += bits(alphabet);
            if (plan.alphabets.size() > MAX_ALPHABETS) {
                return null;
            }
        }
        return plan;
    }

    static int bits(byte[] alphabet) {
        return BitPacking.widthOf(alphabet.length - 1);
    }

    /** Length of most strings of a sample, 0 when no length prevails. */
    private static int commonLength(int[] length, int offset, int count) {
        int[] histogram = new int[MAX_LENGTH + 1];
        int step = Math.max(1, count / SAMPLE);
        int seen = 0;
        int common = 0;
        for (int i = offset; i < offset + count; i += step) {
            seen++;
            if (length[i] <= MAX_LENGTH) {
                histogram[length[i]]++;
                common = histogram[length[i]] > histogram[common] ? length[i] : common;
            }
        }
        return histogram[common] * 100L >= (long) seen * LEAST_SHARE_PERCENT ? common : 0;
    }

    /**
     * The most frequent bytes of a place, as many as are worth their bits, ascending; null when 8 bits are cheapest.
     */
    private static byte[] cheapest(int[] counts, int rows, int length) {
        int[] byFrequency = new int[256];
        int used = 0;
        for (int value = 0; value < 256; value++) {
            if (counts[value] > 0) {
                // One int a byte value sorts by count, then value, without objects.
                byFrequency[used++] = counts[value] << 8 | value;
            }
        }
        Arrays.sort(byFrequency, 0, used);
        long best = 8L * rows;
        int bestSize = 0;
        int inside = 0;
        int taken = 0;
        for (int bits = 0; bits <= MAX_BITS; bits++) {
            while (taken < used && taken < 1 << bits) {
                inside += byFrequency[used - 1 - taken++] >>> 8;
            }
            long cost = (long) bits * rows + 8L * (rows - inside) * (length + OUTSIDER_BYTES);
            if (cost < best) {
                best = cost;
                bestSize = taken;
            }
        }
        if (bestSize == 0) {
            return null;
        }
        byte[] alphabet = new byte[bestSize];
        boolean[] member = new boolean[256];
        for (int i = 0; i < bestSize; i++) {
            member[byFrequency[used - 1 - i] & 0xFF] = true;
        }
        for (int value = 0, at = 0; value < 256; value++) {
            if (member[value]) {
                alphabet[at++] = (byte) value;
            }
        }
        return alphabet;
    }

    private int indexOf(byte[] alphabet) {
        for (int i = 0; i < alphabets.size(); i++) {
            if (Arrays.equals(alphabets.get(i), alphabet)) {
                return i;
            }
        }
        alphabets.add(alphabet);
        return alphabets.size() - 1;
    }

    /** Bytes of the tables in the body. */
    int tableBytes() {
        int bytes = 1 + length();
        for (byte[] alphabet : alphabets) {
            bytes += 1 + alphabet.length;
        }
        return bytes;
    }
}
