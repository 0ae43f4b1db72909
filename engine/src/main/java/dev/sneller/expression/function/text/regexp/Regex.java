package dev.sneller.expression.function.text.regexp;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import dev.sneller.error.ErrorCode;
import dev.sneller.error.SnellerException;
import dev.sneller.expression.function.text.CodePoints;

/** A compiled pattern over one text at a time, and its matches one after another; of one thread. Offsets are bytes of that text. */
final class Regex {
    /** Texts up to this length are copied into arrays that are kept, one a length, since the matcher takes whole arrays. */
    private static final int KEPT_LENGTHS = 512;

    private final Matcher matcher;
    private final boolean extracts;
    private final byte[][] copies = new byte[KEPT_LENGTHS][];

    private byte[] text = {};
    private int next;
    private int lastEnd;

    private Regex(Pattern pattern, boolean extracts) {
        matcher = pattern.matcher(text);
        this.extracts = extracts;
    }

    /** Fails with INVALID_PATTERN, saying where, when the pattern is none. */
    static Regex compile(String pattern, RegexOptions options) {
        try {
            return new Regex(Pattern.compile(pattern, options.flags()), options.extracts());
        } catch (PatternSyntaxException failure) {
            throw invalid(pattern, failure);
        }
    }

    private static SnellerException invalid(String pattern, PatternSyntaxException failure) {
        String part = failure.getPattern();
        int at = part == null || part.equals(pattern) ? -1 : pattern.indexOf(part);
        String place = at < 0 ? "" : " at character " + (pattern.codePointCount(0, at) + 1);
        return new SnellerException(
                ErrorCode.INVALID_PATTERN,
                SnellerException.quote(pattern) + " is no regular expression: " + failure.getDescription() + place
                        + ". The syntax is RE2's, without back-references and look-around");
    }

    /** Takes up a text; searching begins at its first byte. */
    void over(byte[] bytes, int from, int length) {
        text = copy(bytes, from, length);
        matcher.reset(text);
        searchFrom(0);
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

    /** Where {@link #next} begins; past the end there is nothing to find. */
    void searchFrom(int offset) {
        next = offset;
        lastEnd = -1;
    }

    /** The text taken up, as long as its array. */
    byte[] text() {
        return text;
    }

    /** Whether the whole text matches. */
    boolean isWhole() {
        return matcher.matches();
    }

    /** Goes to the next match, leftmost first; nothing right behind a match is not a match. */
    boolean next() {
        while (next <= text.length && matcher.find(next)) {
            int end = matcher.end();
            boolean isEmpty = matcher.start() == end;
            next = !isEmpty ? end : end == text.length ? end + 1 : CodePoints.next(text, end);
            if (!isEmpty || end != lastEnd) {
                lastEnd = end;
                return true;
            }
        }
        return false;
    }

    /** Goes to the n-th match from here, n from 1. */
    boolean next(long n) {
        for (long i = 0; i < n; i++) {
            if (!next()) {
                return false;
            }
        }
        return true;
    }

    int groupCount() {
        return matcher.groupCount();
    }

    /** Where a group of the match begins, -1 when it took no part; group 0 is the match. */
    int start(int group) {
        return matcher.start(group);
    }

    int end(int group) {
        return matcher.end(group);
    }

    /** The group that a call which names none is about: the first when parameter {@code e} asks for it and there is one. */
    int groupMeant() {
        return extracts && groupCount() > 0 ? 1 : 0;
    }
}
