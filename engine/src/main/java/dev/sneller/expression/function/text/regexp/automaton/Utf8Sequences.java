package dev.sneller.expression.function.text.regexp.automaton;

import java.util.ArrayList;
import java.util.List;

/** Code points as sequences of ranges of bytes: what UTF-8 makes of them. A range is its lowest byte and above it its highest. */
final class Utf8Sequences {
    private static final int[] LAST_OF_LENGTH = {0x7F, 0x7FF, 0xFFFF, Character.MAX_CODE_POINT};

    private final List<int[]> all = new ArrayList<>();

    /** @param ranges first and last of each range, ascending */
    Utf8Sequences(int[] ranges) {
        for (int i = 0; i < ranges.length; i += 2) {
            int first = ranges[i];
            for (int length = 1; length <= LAST_OF_LENGTH.length; length++) {
                int last = Math.min(ranges[i + 1], LAST_OF_LENGTH[length - 1]);
                if (first <= last) {
                    split(first, last, length);
                    first = last + 1;
                }
            }
        }
    }

    List<int[]> all() {
        return all;
    }

    /** Cuts until every byte's range is independent of the bytes before it. */
    private void split(int first, int last, int length) {
        for (int i = 1; i < length; i++) {
            int mask = (1 << 6 * i) - 1;
            if ((first & ~mask) != (last & ~mask)) {
                if ((first & mask) != 0) {
                    split(first, first | mask, length);
                    split((first | mask) + 1, last, length);
                    return;
                }
                if ((last & mask) != mask) {
                    split(first, (last & ~mask) - 1, length);
                    split(last & ~mask, last, length);
                    return;
                }
            }
        }
        int[] sequence = new int[length];
        for (int i = 0; i < length; i++) {
            sequence[i] = byteAt(first, i, length) | byteAt(last, i, length) << 8;
        }
        all.add(sequence);
    }

    private static int byteAt(int codePoint, int index, int length) {
        int bits = codePoint >> 6 * (length - 1 - index);
        if (index > 0) {
            return 0x80 | bits & 0x3F;
        }
        return switch (length) {
            case 1 -> bits;
            case 2 -> 0xC0 | bits;
            case 3 -> 0xE0 | bits;
            default -> 0xF0 | bits;
        };
    }
}
