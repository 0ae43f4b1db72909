package dev.sneller.expression.function.text.regexp;

import dev.sneller.error.Invariant;
import dev.sneller.expression.function.text.CodePoints;
import dev.sneller.expression.function.text.regexp.automaton.Automaton;
import dev.sneller.expression.function.text.regexp.automaton.ClassRun;
import dev.sneller.expression.function.text.regexp.automaton.MatchSearch;
import dev.sneller.variant.text.ByteBuilder;

/**
 * A compiled pattern over one text at a time, and its matches one after another; of one thread. Automata find matches where they can, RE2/J
 * finds groups and all else. Places are those of the array that holds the text.
 */
final class Regex {
    private static final byte[] NOTHING = {};
    private static final int LONGEST_AT_ONCE = 1 << 16;

    private final CompiledPattern compiled;
    private final TextMatcher matcher;
    private Automaton automaton;
    private MatchSearch search;

    private byte[] bytes = NOTHING;
    private int from;
    private int to;
    private int next;
    private int lastEnd;
    private int literalAt;
    private int start;
    private int end;
    /** Whether the matcher has the text. */
    private boolean hasText;

    /** Begin and end of each group of the match, if they are known. */
    private final int[] groups;

    private boolean hasGroups;

    private Regex(CompiledPattern compiled) {
        this.compiled = compiled;
        matcher = new TextMatcher(compiled);
        groups = new int[2 * compiled.pattern().groupCount() + 2];
    }

    /** Fails with INVALID_PATTERN, saying where, when the pattern is none. */
    static Regex compile(String pattern, RegexOptions options) {
        return new Regex(CompiledPattern.of(pattern, options));
    }

    /** Takes up a text; searching begins at its first byte. */
    void over(byte[] array, int start, int length) {
        if (automaton == null) {
            automaton = compiled.automaton(1);
            search = automaton == null ? null : new MatchSearch(automaton);
        }
        bytes = array;
        from = start;
        to = start + length;
        hasText = false;
        searchFrom(start);
    }

    /** Where {@link #next} begins; past the end there is nothing to find. */
    void searchFrom(int place) {
        next = place;
        lastEnd = -1;
        literalAt = -1;
    }

    /** The array that holds the text. */
    byte[] bytes() {
        return bytes;
    }

    /** Where the text begins. */
    int from() {
        return from;
    }

    /** Where the text ends. */
    int to() {
        return to;
    }

    /** Null when there is none. @param texts about to be asked about */
    Automaton automaton(int texts) {
        return compiled.automaton(texts);
    }

    /** How many matches there are from here on. */
    long count() {
        ClassRun run = automaton == null ? null : automaton.run();
        if (run != null) {
            return next > to ? 0 : run.count(bytes, next, to);
        }
        long n = 0;
        while (next()) {
            n++;
        }
        return n;
    }

    /** Appends the text with others in the place of all matches from here on, where that is done byte by byte; false where it is not. */
    boolean replaceRuns(Substitute substitute, ByteBuilder out) {
        ClassRun run = automaton == null ? null : automaton.run();
        int room = Math.max(1, substitute.length());
        if (run == null || next > to || !substitute.isWord() || to - next > LONGEST_AT_ONCE) {
            return false;
        }
        out.append(bytes, from, next - from);
        int at = out.size();
        out.reserve((to - next) * room + Long.BYTES);
        out.skip(run.replace(bytes, next, to, substitute.word(), substitute.length(), out.array(), at) - at);
        return true;
    }

    /** Whether the whole text matches. */
    boolean isWhole() {
        int found = automaton == null ? Automaton.GAVE_UP : automaton.whole(bytes, from, to);
        return found == Automaton.GAVE_UP ? matcher().matches() : found != Automaton.NONE;
    }

    /** Whether something of the text matches. */
    boolean isAnywhere() {
        int found = automaton == null ? Automaton.GAVE_UP : automaton.anywhere(bytes, from, next, to);
        return found == Automaton.GAVE_UP ? next() : found != Automaton.NONE;
    }

    /** Goes to the next match, leftmost first; nothing right behind a match is not a match. */
    boolean next() {
        while (next <= to && find()) {
            boolean isEmpty = start == end;
            next = !isEmpty ? end : end == to ? end + 1 : CodePoints.next(bytes, end);
            if (!isEmpty || end != lastEnd) {
                lastEnd = end;
                return true;
            }
        }
        return false;
    }

    private boolean find() {
        hasGroups = false;
        if (automaton != null) {
            if (literalAt < next) {
                literalAt = automaton.innerLiteral(bytes, next, to);
                if (literalAt < 0) {
                    return false;
                }
            }
            int found = search.find(bytes, from, next, to);
            if (found == Automaton.NONE) {
                return false;
            }
            if (found >= 0) {
                start = search.start();
                end = search.end();
                return true;
            }
        }
        boolean isFound = matcher().find(next - from);
        if (isFound) {
            takeGroups();
            start = groups[0];
            end = groups[1];
        }
        return isFound;
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
        return compiled.pattern().groupCount();
    }

    /** Where a group of the match begins, -1 when it took no part; group 0 is the match. */
    int start(int group) {
        return group == 0 ? start : groups()[2 * group];
    }

    int end(int group) {
        return group == 0 ? end : groups()[2 * group + 1];
    }

    private int[] groups() {
        if (!hasGroups) {
            hasGroups = automaton != null && automaton.groups(bytes, start, end, groups);
        }
        if (!hasGroups) {
            Invariant.check(matcher().find(start - from), "a match found once");
            takeGroups();
        }
        return groups;
    }

    private void takeGroups() {
        hasGroups = true;
        for (int group = 0; group <= groupCount(); group++) {
            int begin = matcher.start(group);
            groups[2 * group] = begin < 0 ? -1 : from + begin;
            groups[2 * group + 1] = begin < 0 ? -1 : from + matcher.end(group);
        }
    }

    /** With the text. */
    private TextMatcher matcher() {
        if (!hasText) {
            matcher.over(bytes, from, to);
            hasText = true;
        }
        return matcher;
    }

    /** The group that a call which names none is about: the first when parameter {@code e} asks for it and there is one. */
    int groupMeant() {
        return compiled.extracts() && groupCount() > 0 ? 1 : 0;
    }
}
