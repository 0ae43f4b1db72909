package dev.sneller.expression.function.text.regexp;

import com.google.re2j.Matcher;
import dev.sneller.expression.function.text.CodePoints;
import dev.sneller.variant.text.Utf8;
import java.nio.charset.StandardCharsets;

/**
 * RE2/J over one text at a time; offsets are bytes of the text.
 *
 * <p>It reads UTF-8 as it is, unless the pattern asks for the start of texts or lines: there it mistakes the last byte of a character for
 * the start, and is given characters instead.
 */
final class TextMatcher {
    /** Texts up to this length are copied into arrays that are kept, one a length, since whole arrays are matched. */
    private static final int KEPT_LENGTHS = 512;

    private final CompiledPattern pattern;
    private final byte[][] copies = new byte[KEPT_LENGTHS][];
    private Matcher ofBytes;
    private Matcher ofCharacters;
    private Matcher current;
    private byte[] text;

    TextMatcher(CompiledPattern pattern) {
        this.pattern = pattern;
    }

    void over(byte[] bytes, int from, int to) {
        text = copy(bytes, from, to - from);
        if (pattern.asksForStarts() && Utf8.firstNonAscii(text, 0, text.length) >= 0) {
            String characters = new String(text, StandardCharsets.UTF_8);
            ofCharacters =
                    ofCharacters == null ? pattern.pattern().matcher(characters) : ofCharacters.reset(characters);
            current = ofCharacters;
        } else {
            ofBytes = ofBytes == null ? pattern.pattern().matcher(text) : ofBytes.reset(text);
            current = ofBytes;
        }
    }

    private byte[] copy(byte[] bytes, int from, int length) {
        byte[] own = length < KEPT_LENGTHS ? copies[length] : null;
        if (own == null) {
            own = new byte[length];
            if (length < KEPT_LENGTHS) {
                copies[length] = own;
            }
        }
        System.arraycopy(bytes, from, own, 0, length);
        return own;
    }

    boolean matches() {
        return current.matches();
    }

    /** Whether there is a match at or behind the offset. */
    boolean find(int offset) {
        return current.find(current == ofBytes ? offset : characters(offset));
    }

    /** Where a group of the match begins, -1 when it took no part. */
    int start(int group) {
        return offset(current.start(group));
    }

    int end(int group) {
        return offset(current.end(group));
    }

    private int offset(int place) {
        if (place < 0 || current == ofBytes) {
            return place;
        }
        int at = 0;
        for (int units = 0; units < place; at = CodePoints.next(text, at)) {
            units += Character.charCount(CodePoints.at(text, at));
        }
        return at;
    }

    private int characters(int offset) {
        int units = 0;
        for (int at = 0; at < offset; at = CodePoints.next(text, at)) {
            units += Character.charCount(CodePoints.at(text, at));
        }
        return units;
    }
}
