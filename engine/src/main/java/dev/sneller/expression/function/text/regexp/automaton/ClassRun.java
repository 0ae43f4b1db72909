package dev.sneller.expression.function.text.regexp.automaton;

/**
 * Patterns of one set of characters, once or as often as possible, whose every byte tells whether its character is of the set: matches are
 * runs of such bytes. Immutable.
 */
final class ClassRun {
    private static final int FIRST_NON_ASCII = 0x80;

    private final boolean[] isIn;
    private final boolean isOne;

    private ClassRun(boolean[] isIn, boolean isOne) {
        this.isIn = isIn;
        this.isOne = isOne;
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
        boolean[] isIn = new boolean[256];
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
                isIn[value] = true;
            }
        }
        return isOne && isBeyondAscii ? null : new ClassRun(isIn, isOne);
    }

    /** Where the match ends that begins at a byte of the set. */
    int end(byte[] bytes, int start, int to) {
        int i = start + 1;
        while (!isOne && i < to && isIn[bytes[i] & 0xFF]) {
            i++;
        }
        return i;
    }
}
