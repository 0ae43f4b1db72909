package dev.sneller.expression.function.text.regexp.automaton;

import dev.sneller.variant.text.LittleEndian;

/**
 * Patterns of one set of characters, once or as often as possible, whose every byte tells whether its character is of the set: matches are
 * runs of such bytes. Immutable.
 */
public final class ClassRun {
    private static final int FIRST_NON_ASCII = 0x80;

    /** 1 for bytes of the set, 0 for others. */
    private final byte[] isIn;
    /** Whether each byte is a match of its own: all bits, or none. */
    private final int single;

    private ClassRun(byte[] isIn, boolean isOne) {
        this.isIn = isIn;
        single = isOne ? -1 : 0;
    }

    /** Null when the pattern is no such. */
    static ClassRun of(Node pattern) {
        Node node = pattern;
        while (node instanceof Node.Sequence sequence && sequence.parts().size() == 1) {
            node = sequence.parts().get(0);
        }
        boolean isRepeated = node instanceof Node.Repeat repeat
                && repeat.least() == 1
                && repeat.most() == Node.UNBOUNDED
                && repeat.isGreedy();
        Node body = isRepeated ? ((Node.Repeat) node).body() : node;
        return body instanceof Node.Characters characters ? of(characters.ranges(), !isRepeated) : null;
    }

    private static ClassRun of(int[] ranges, boolean isOne) {
        byte[] isIn = new byte[256];
        boolean isBeyondAscii = false;
        for (int i = 0; i < ranges.length; i += 2) {
            int first = ranges[i];
            int last = ranges[i + 1];
            if (last >= FIRST_NON_ASCII) {
                isBeyondAscii = true;
                if (first > FIRST_NON_ASCII || last != Character.MAX_CODE_POINT) {
                    return null;
                }
            }
            for (int value = first; value <= Math.min(last, 0xFF); value++) {
                isIn[value] = 1;
            }
        }
        return isOne && isBeyondAscii ? null : new ClassRun(isIn, isOne);
    }

    /** Where the match ends that begins at a byte of the set. */
    int end(byte[] bytes, int start, int to) {
        int i = start + 1;
        while (single == 0 && i < to && isIn[bytes[i] & 0xFF] != 0) {
            i++;
        }
        return i;
    }

    /** How many matches a text has; no branch depends on it, since it could not be foreseen. */
    public int count(byte[] bytes, int from, int to) {
        int count = 0;
        int before = 0;
        for (int i = from; i < to; i++) {
            int now = isIn[bytes[i] & 0xFF];
            count += now & ~(before & ~single);
            before = now;
        }
        return count;
    }

    /**
     * Writes a text with other bytes in the place of each match and returns where it ends; it writes up to seven bytes more.
     *
     * @param substitute at most eight bytes, the first one lowest
     * @param length how many they are
     * @param target has room for {@code length} bytes, at least one, for each byte of the text, and for seven more
     */
    public int replace(byte[] bytes, int from, int to, long substitute, int length, byte[] target, int at) {
        int end = at;
        int before = 0;
        for (int i = from; i < to; i++) {
            int value = bytes[i] & 0xFF;
            int now = isIn[value];
            int begins = now & ~(before & ~single);
            before = now;
            // What is written of neither is overwritten by what comes next.
            LittleEndian.putLong(target, end, value ^ (value ^ substitute) & -(long) begins);
            end += (1 - now) + (length & -begins);
        }
        return end;
    }
}
