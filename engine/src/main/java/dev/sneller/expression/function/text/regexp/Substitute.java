package dev.sneller.expression.function.text.regexp;

import dev.sneller.variant.text.ByteBuilder;
import dev.sneller.vector.BytesVector;

/**
 * The text put in the place of matches: a backslash and a digit stand for a group, a backslash and anything else for that. Of one row after
 * another.
 */
final class Substitute {
    private final BytesVector texts;
    private final byte[] bytes;
    private int from;
    private int to;
    private boolean hasBackslash;
    private long word;

    /** @param texts null for the empty text */
    Substitute(BytesVector texts) {
        this.texts = texts;
        bytes = texts == null ? new byte[0] : texts.bytes();
    }

    void at(int row) {
        if (texts == null) {
            return;
        }
        from = texts.start()[row];
        to = from + texts.lengths()[row];
        hasBackslash = false;
        word = 0;
        for (int i = from; i < to; i++) {
            hasBackslash |= bytes[i] == '\\';
            word |= i - from < Long.BYTES ? (bytes[i] & 0xFFL) << 8 * (i - from) : 0;
        }
    }

    /** Whether it is the same for all matches and eight bytes at most. */
    boolean isWord() {
        return !hasBackslash && to - from <= Long.BYTES;
    }

    /** Its bytes, the first one lowest. */
    long word() {
        return word;
    }

    int length() {
        return to - from;
    }

    void append(Regex regex, ByteBuilder out) {
        if (!hasBackslash) {
            out.append(bytes, from, to - from);
            return;
        }
        for (int i = from; i < to; i++) {
            if (bytes[i] != '\\' || i + 1 == to) {
                out.append(bytes[i]);
                continue;
            }
            int group = bytes[++i] - '0';
            if (group < 0 || group > 9) {
                out.append(bytes[i]);
            } else if (group <= regex.groupCount() && regex.start(group) >= 0) {
                out.append(regex.bytes(), regex.start(group), regex.end(group) - regex.start(group));
            }
        }
    }
}
