package dev.sneller.format.encoding;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Packed identifiers to text and back. Made from the tables of a page: alphabets, and for each place of the string which one it uses.
 *
 * <p>Neighbouring places are decoded in pairs by one look-up where both together have at most 12 bits.
 */
final class AlphabetTable {
    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle SHORT = MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.LITTLE_ENDIAN);
    private static final int PAIR_BITS = 12;
    private static final byte[] NOTHING = new byte[1];

    private final byte[][] alphabets;
    private final int[] alphabetOf;
    private final byte[] constant;
    private final int rowBits;

    /** Steps of the decoder: where its bits are, which place it writes, and the two bytes by code; singles come last. */
    private int steps;

    private int pairs;
    private final int[] stepBit;
    private final int[] stepMask;
    private final int[] stepPlace;
    private final short[][] stepTable;

    private AlphabetTable(byte[][] alphabets, int[] alphabetOf) {
        this.alphabets = alphabets;
        this.alphabetOf = alphabetOf;
        int length = alphabetOf.length;
        constant = new byte[length];
        stepBit = new int[length];
        stepMask = new int[length];
        stepPlace = new int[length];
        stepTable = new short[length][];
        Map<Integer, short[]> tables = new HashMap<>();
        int bit = 0;
        for (int place = 0; place < length; place++) {
            constant[place] = alphabets[alphabetOf[place]][0];
            bit += bitsAt(place);
        }
        rowBits = bit;
        addSteps(true, tables);
        pairs = steps;
        addSteps(false, tables);
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

    /** Walks the places and adds the steps that take two of them, or those that take one. */
    private void addSteps(boolean paired, Map<Integer, short[]> tables) {
        int bit = 0;
        int length = alphabetOf.length;
        for (int place = 0; place < length; place++) {
            int bits = bitsAt(place);
            boolean pairable = bits > 0 && place + 1 < length && bits + bitsAt(place + 1) <= PAIR_BITS;
            int taken = pairable ? bits + bitsAt(place + 1) : bits;
            if (bits > 0 && pairable == paired) {
                stepBit[steps] = bit;
                stepMask[steps] = (1 << taken) - 1;
                stepPlace[steps] = place;
                byte[] first = alphabets[alphabetOf[place]];
                byte[] second = pairable ? alphabets[alphabetOf[place + 1]] : NOTHING;
                int key = alphabetOf[place] << 9 | (pairable ? alphabetOf[place + 1] : 256);
                stepTable[steps] = tables.computeIfAbsent(key, k -> table(first, second));
                steps++;
            }
            bit += taken;
            place += pairable ? 1 : 0;
        }
    }

    /** The text of every code; codes past an alphabet, which no encoder writes, read as its first byte. */
    private static short[] table(byte[] first, byte[] second) {
        int bits = AlphabetPlan.bits(first);
        short[] table = new short[1 << bits + AlphabetPlan.bits(second)];
        for (int code = 0; code < table.length; code++) {
            int low = code & (1 << bits) - 1;
            int high = code >>> bits;
            int lowText = first[low < first.length ? low : 0] & 0xFF;
            int highText = second[high < second.length ? high : 0] & 0xFF;
            table[code] = (short) (lowText | highText << 8);
        }
        return table;
    }

    /** Writes the text of the packed string at {@code bit} of the run at {@code packedOffset} to {@code target}. */
    void decode(byte[] packed, int packedOffset, long bit, byte[] target, int targetOffset) {
        System.arraycopy(constant, 0, target, targetOffset, constant.length);
        int base = packedOffset + (int) (bit >>> 3);
        int shift = (int) (bit & 7);
        for (int s = 0; s < pairs; s++) {
            int at = shift + stepBit[s];
            int code = (int) INT.get(packed, base + (at >>> 3)) >>> (at & 7) & stepMask[s];
            SHORT.set(target, targetOffset + stepPlace[s], stepTable[s][code]);
        }
        for (int s = pairs; s < steps; s++) {
            int at = shift + stepBit[s];
            int code = (int) INT.get(packed, base + (at >>> 3)) >>> (at & 7) & stepMask[s];
            target[targetOffset + stepPlace[s]] = (byte) stepTable[s][code];
        }
    }

    /** The code of each byte in each alphabet, −1 outside: {@code codes[alphabet << 8 | byte]}. */
    short[] codes() {
        short[] codes = new short[alphabets.length << 8];
        Arrays.fill(codes, (short) -1);
        for (int alphabet = 0; alphabet < alphabets.length; alphabet++) {
            for (int code = 0; code < alphabets[alphabet].length; code++) {
                codes[alphabet << 8 | alphabets[alphabet][code] & 0xFF] = (short) code;
            }
        }
        return codes;
    }

    /** Whether every byte of a text of the right length is in the alphabet of its place. */
    boolean holds(byte[] text, int from, short[] codes) {
        for (int place = 0; place < alphabetOf.length; place++) {
            if (codes[alphabetOf[place] << 8 | text[from + place] & 0xFF] < 0) {
                return false;
            }
        }
        return true;
    }

    /** Adds the packed form of a text that these alphabets hold to a zeroed run. */
    void encode(byte[] text, int from, short[] codes, byte[] packed, long bit) {
        long at = bit;
        for (int place = 0; place < alphabetOf.length; place++) {
            int code = codes[alphabetOf[place] << 8 | text[from + place] & 0xFF];
            int where = (int) (at >>> 3);
            INT.set(packed, where, (int) INT.get(packed, where) | code << (int) (at & 7));
            at += bitsAt(place);
        }
    }
}
