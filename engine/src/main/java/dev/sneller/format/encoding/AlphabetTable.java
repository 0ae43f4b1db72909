package dev.sneller.format.encoding;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Packed identifiers to text and back. Made from the tables of a page: alphabets, and for each place of the string
 * which one it uses.
 *
 * <p>Text is decoded two places a look-up where both together have at most 12 bits, and eight places a store where
 * all eight share one alphabet.
 */
final class AlphabetTable {
    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle SHORT = MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.LITTLE_ENDIAN);
    private static final int PAIR_BITS = 12;
    private static final byte[] NOTHING = new byte[1];

    private final byte[][] alphabets;
    private final int[] alphabetOf;
    private final byte[] constant;
    private final int rowBits;
    private final Step[] octets;
    private final Step[] pairs;
    private final Step[] singles;

    /**
     * Some places decoded together.
     *
     * @param bit where their bits start in the row
     * @param place the first of them
     * @param bits of one look-up
     * @param text two bytes by code, low byte first; the high byte of a single place is unused
     */
    private record Step(int bit, int place, int bits, short[] text) {}

    private AlphabetTable(byte[][] alphabets, int[] alphabetOf) {
        this.alphabets = alphabets;
        this.alphabetOf = alphabetOf;
        int length = alphabetOf.length;
        constant = new byte[length];
        List<Step> eight = new ArrayList<>();
        List<Step> two = new ArrayList<>();
        List<Step> one = new ArrayList<>();
        Map<Integer, short[]> texts = new HashMap<>();
        int bit = 0;
        int place = 0;
        while (place < length) {
            int bits = bitsAt(place);
            constant[place] = alphabets[alphabetOf[place]][0];
            int places = 1;
            if (bits > 0 && place + 1 < length && bits + bitsAt(place + 1) <= PAIR_BITS) {
                places = isOctet(place) ? 8 : 2;
                Step step = new Step(bit, place, bits + bitsAt(place + 1), text(place, alphabetOf[place + 1], texts));
                (places == 8 ? eight : two).add(step);
            } else if (bits > 0) {
                one.add(new Step(bit, place, bits, text(place, -1, texts)));
            }
            for (int end = place + places; place < end; place++) {
                bit += bitsAt(place);
            }
        }
        rowBits = bit;
        octets = eight.toArray(new Step[0]);
        pairs = two.toArray(new Step[0]);
        singles = one.toArray(new Step[0]);
    }

    /** Reads the tables; {@code length} bytes of text, tables of exactly {@code bytes} bytes. */
    static AlphabetTable read(byte[] body, int offset, int bytes, int length) {
        int at = offset;
        int end = offset + bytes;
        Corruption.check(bytes >= 1, "alphabets without a count");
        byte[][] alphabets = new byte[body[at++] & 0xFF][];
        for (int i = 0; i < alphabets.length; i++) {
            Corruption.check(at < end, "alphabets that end early");
            int size = body[at++] & 0xFF;
            Corruption.check(size >= 1 && size <= 128 && size <= end - at, "an alphabet of " + size + " bytes");
            alphabets[i] = Arrays.copyOfRange(body, at, at + size);
            at += size;
        }
        Corruption.check(end - at == length, "alphabets for " + (end - at) + " places of " + length);
        int[] alphabetOf = new int[length];
        for (int place = 0; place < length; place++) {
            alphabetOf[place] = body[at++] & 0xFF;
            Corruption.check(alphabetOf[place] < alphabets.length, "alphabet " + alphabetOf[place]);
        }
        return new AlphabetTable(alphabets, alphabetOf);
    }

    static AlphabetTable of(AlphabetPlan plan) {
        return new AlphabetTable(plan.alphabets.toArray(new byte[0][]), plan.alphabetOf);
    }

    /** Writes what {@link #read} reads. */
    void write(byte[] body, int offset) {
        int at = offset;
        body[at++] = (byte) alphabets.length;
        for (byte[] alphabet : alphabets) {
            body[at++] = (byte) alphabet.length;
            System.arraycopy(alphabet, 0, body, at, alphabet.length);
            at += alphabet.length;
        }
        for (int alphabet : alphabetOf) {
            body[at++] = (byte) alphabet;
        }
    }

    int rowBits() {
        return rowBits;
    }

    private int bitsAt(int place) {
        return AlphabetPlan.bits(alphabets[alphabetOf[place]]);
    }

    private boolean isOctet(int place) {
        if (place + 8 > alphabetOf.length) {
            return false;
        }
        for (int i = 1; i < 8; i++) {
            if (alphabetOf[place + i] != alphabetOf[place]) {
                return false;
            }
        }
        return true;
    }

    /** Text by code of a place and, unless −1, the alphabet of the next one; equal tables are one. */
    private short[] text(int place, int next, Map<Integer, short[]> texts) {
        byte[] first = alphabets[alphabetOf[place]];
        byte[] second = next < 0 ? NOTHING : alphabets[next];
        return texts.computeIfAbsent(alphabetOf[place] << 9 | next + 1, key -> text(first, second));
    }

    /** Codes past an alphabet, which no encoder writes, read as its first byte. */
    private static short[] text(byte[] first, byte[] second) {
        int bits = AlphabetPlan.bits(first);
        short[] text = new short[1 << bits + AlphabetPlan.bits(second)];
        for (int code = 0; code < text.length; code++) {
            int low = code & (1 << bits) - 1;
            int high = code >>> bits;
            int lowText = first[low < first.length ? low : 0] & 0xFF;
            int highText = second[high < second.length ? high : 0] & 0xFF;
            text[code] = (short) (lowText | highText << 8);
        }
        return text;
    }

    /** Writes the text of the packed string at {@code bit} of the run at {@code packedOffset} to {@code target}. */
    void decode(byte[] packed, int packedOffset, long bit, byte[] target, int targetOffset) {
        System.arraycopy(constant, 0, target, targetOffset, constant.length);
        int base = packedOffset + (int) (bit >>> 3);
        int shift = (int) (bit & 7);
        for (Step step : octets) {
            int at = shift + step.bit;
            int bits = step.bits;
            int mask = (1 << bits) - 1;
            short[] text = step.text;
            long codes = (long) LONG.get(packed, base + (at >>> 3)) >>> (at & 7);
            long four = text[(int) codes & mask] & 0xFFFFL;
            four |= (text[(int) (codes >>> bits) & mask] & 0xFFFFL) << 16;
            four |= (text[(int) (codes >>> 2 * bits) & mask] & 0xFFFFL) << 32;
            four |= (long) text[(int) (codes >>> 3 * bits) & mask] << 48;
            LONG.set(target, targetOffset + step.place, four);
        }
        for (Step step : pairs) {
            int at = shift + step.bit;
            int code = (int) INT.get(packed, base + (at >>> 3)) >>> (at & 7) & (1 << step.bits) - 1;
            SHORT.set(target, targetOffset + step.place, step.text[code]);
        }
        for (Step step : singles) {
            int at = shift + step.bit;
            int code = (int) INT.get(packed, base + (at >>> 3)) >>> (at & 7) & (1 << step.bits) - 1;
            target[targetOffset + step.place] = (byte) step.text[code];
        }
    }

    AlphabetPacker packer() {
        return new AlphabetPacker(alphabets, alphabetOf);
    }
}
