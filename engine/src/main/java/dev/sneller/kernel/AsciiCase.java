package dev.sneller.kernel;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Texts with the letters of ASCII in one case, eight bytes at a time. All other bytes, those beyond ASCII too, stay as they are. */
public final class AsciiCase {
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final int LETTERS = 26;
    private static final int BEYOND_ASCII = 0x80;

    private AsciiCase() {}

    /** Writes {@code length} bytes to {@code at} of the target; whether all of them are ASCII. */
    public static boolean toUpper(byte[] source, int from, int length, byte[] target, int at) {
        return turn(source, from, length, 'a', target, at);
    }

    /** Writes {@code length} bytes to {@code at} of the target; whether all of them are ASCII. */
    public static boolean toLower(byte[] source, int from, int length, byte[] target, int at) {
        return turn(source, from, length, 'A', target, at);
    }

    private static boolean turn(byte[] source, int from, int length, int first, byte[] target, int at) {
        if (length < Long.BYTES) {
            return turnFew(source, from, length, first, target, at);
        }
        long seen = 0;
        int last = length - Long.BYTES;
        for (int i = 0; i < last; i += Long.BYTES) {
            long word = (long) LONG.get(source, from + i);
            seen |= word;
            LONG.set(target, at + i, turned(word, first));
        }
        // The last eight bytes once more, whatever of them was done.
        long word = (long) LONG.get(source, from + last);
        LONG.set(target, at + last, turned(word, first));
        return EightBytes.areAscii(seen | word);
    }

    /** With the case bit of the bytes turned that are among the letters from {@code first} on. */
    private static long turned(long word, int first) {
        long low = word & ~EightBytes.HIGHS;
        long fromFirst = low + (BEYOND_ASCII - first) * EightBytes.ONES;
        long behindLast = low + (BEYOND_ASCII - first - LETTERS) * EightBytes.ONES;
        return word ^ (fromFirst & ~behindLast & ~word & EightBytes.HIGHS) >>> 2;
    }

    private static boolean turnFew(byte[] source, int from, int length, int first, byte[] target, int at) {
        int seen = 0;
        for (int i = 0; i < length; i++) {
            int value = source[from + i];
            seen |= value;
            target[at + i] = (byte) (value ^ ((value - first & 0xFF) < LETTERS ? 0x20 : 0));
        }
        return seen >= 0;
    }
}
