package dev.sneller.expression.function.text;

import dev.sneller.kernel.EightBytes;
import dev.sneller.variant.text.LittleEndian;

/**
 * Which blocks of 64 code points hold no letter with another case: in UTF-8 they are what has all bytes but the last in common. Found out
 * when a text has one; threads that find the same out at once write the same.
 */
final class CaselessBlocks {
    private static final int BLOCK_BITS = 6;
    private static final byte HAS_CASE = 1;
    private static final byte CASELESS = 2;

    private static final byte[] KNOWN = new byte[Character.MAX_CODE_POINT + 1 >> BLOCK_BITS];

    private CaselessBlocks() {}

    /** Whether all that is not ASCII in well-formed UTF-8 stays the same in either case. */
    static boolean hold(byte[] bytes, int from, int to) {
        int i = from;
        while (i < to) {
            if (bytes[i] < 0) {
                if (!isCaseless(CodePoints.at(bytes, i) >> BLOCK_BITS)) {
                    return false;
                }
                i = CodePoints.next(bytes, i);
            } else if (i + Long.BYTES <= to) {
                long beyond = LittleEndian.getLong(bytes, i) & EightBytes.HIGHS;
                i += beyond == 0 ? Long.BYTES : Long.numberOfTrailingZeros(beyond) >>> 3;
            } else {
                i++;
            }
        }
        return true;
    }

    private static boolean isCaseless(int block) {
        byte known = KNOWN[block];
        return known == 0 ? judge(block) == CASELESS : known == CASELESS;
    }

    private static byte judge(int block) {
        byte found = CASELESS;
        for (int i = 0; i < 1 << BLOCK_BITS; i++) {
            int codePoint = (block << BLOCK_BITS) + i;
            if (Character.toUpperCase(codePoint) != codePoint || Character.toLowerCase(codePoint) != codePoint) {
                found = HAS_CASE;
            }
        }
        KNOWN[block] = found;
        return found;
    }
}
