package dev.sneller.format.encoding;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/** Text to packed identifiers; used by one thread. */
final class AlphabetPacker {
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private final int length;

    /** By place: where its alphabet's codes start, and its bits. */
    private final int[] codesOf;

    private final int[] bitsOf;

    /** Code of each byte in each alphabet, −1 outside. */
    private final byte[] codes;

    /** One string packed from bit 0. */
    private final long[] words;

    private int used;

    AlphabetPacker(byte[][] alphabets, int[] alphabetOf) {
        length = alphabetOf.length;
        codesOf = new int[length];
        bitsOf = new int[length];
        codes = new byte[alphabets.length << 8];
        Arrays.fill(codes, (byte) -1);
        for (int alphabet = 0; alphabet < alphabets.length; alphabet++) {
            for (int code = 0; code < alphabets[alphabet].length; code++) {
                codes[alphabet << 8 | alphabets[alphabet][code] & 0xFF] = (byte) code;
            }
        }
        int bits = 0;
        for (int place = 0; place < length; place++) {
            codesOf[place] = alphabetOf[place] << 8;
            bitsOf[place] = AlphabetPlan.bits(alphabets[alphabetOf[place]]);
            bits += bitsOf[place];
        }
        words = new long[(bits >>> 6) + 1];
    }

    /** Packs a text of the right length; false when a byte is outside the alphabet of its place. */
    boolean pack(byte[] text, int from) {
        long pending = 0;
        int filled = 0;
        int word = 0;
        int outside = 0;
        for (int place = 0; place < length; place++) {
            int code = codes[codesOf[place] | text[from + place] & 0xFF];
            outside |= code;
            pending |= (long) code << filled;
            filled += bitsOf[place];
            if (filled >= 64) {
                words[word++] = pending;
                filled -= 64;
                pending = (long) code >>> bitsOf[place] - filled;
            }
        }
        words[word++] = pending;
        used = word;
        return outside >= 0;
    }

    /** Adds what was packed last at {@code bit} of a zeroed run with slack behind. */
    void writeTo(byte[] packed, long bit) {
        int at = (int) (bit >>> 3);
        int shift = (int) (bit & 7);
        for (int word = 0; word < used; word++, at += 8) {
            LONG.set(packed, at, (long) LONG.get(packed, at) | words[word] << shift);
            if (shift > 0) {
                LONG.set(packed, at + 8, words[word] >>> 64 - shift);
            }
        }
    }

    /** The words of what was packed last, from bit 0. */
    long[] words() {
        return words;
    }
}
