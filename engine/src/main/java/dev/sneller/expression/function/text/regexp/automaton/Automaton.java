package dev.sneller.expression.function.text.regexp.automaton;

import dev.sneller.kernel.ByteSearch;

/**
 * A pattern that is matched by automata. All threads may use one; what one learns of it the others know.
 *
 * <p>Texts are slices of UTF-8, {@code from} to {@code to}. Answers that are places are {@link #NONE} without a match, and any answer is
 * {@link #GAVE_UP} when the automaton would grow too large for the text.
 */
public final class Automaton {
    public static final int NONE = -1;
    public static final int GAVE_UP = -2;

    private final Finder finder;
    private final LazyDfa anchored;
    private final LazyDfa backward;
    private final LazyDfa whole;
    /** What whole texts must hold, where {@code whole} is null. */
    private final Finder inner;

    private final OnePass groups;
    private final ClassRun run;
    private final InnerLiteral middle;
    private final byte[] prefix;
    private final byte[] literal;
    private final boolean wholeIsLiteral;

    private Automaton(Node pattern) {
        RequiredLiteral required = RequiredLiteral.of(pattern);
        prefix = required.prefix();
        literal = required.longest();
        Node between = WholeSearch.inner(pattern);
        wholeIsLiteral = between != null && RequiredLiteral.isAllOf(between);
        groups = OnePass.of(pattern);
        run = ClassRun.of(pattern);
        middle = prefix.length > 0 ? null : InnerLiteral.of(pattern);
        anchored = new LazyDfa(NfaBuilder.forward(pattern), true);
        finder = Finder.of(pattern);
        backward = new LazyDfa(NfaBuilder.backward(pattern), false);
        inner = between == null ? null : Finder.of(between);
        whole = between == null ? new LazyDfa(NfaBuilder.forward(pattern), false) : null;
    }

    /**
     * Null when the pattern is not ours to match.
     *
     * @param pattern in RE2's syntax, without mistakes
     * @param ignoresCase as {@code (?i)}
     * @param hasLines as {@code (?m)}
     * @param dotIsAny as {@code (?s)}
     */
    public static Automaton of(String pattern, boolean ignoresCase, boolean hasLines, boolean dotIsAny) {
        try {
            return new Automaton(
                    PatternParser.parse(pattern, new PatternParser.Flags(ignoresCase, hasLines, dotIsAny, false)));
        } catch (UnsupportedPattern refused) {
            return null;
        }
    }

    /** Bytes that each matching text holds somewhere, as many as possible; may be empty. */
    public byte[] literal() {
        return literal;
    }

    /**
     * Where the literal is at or behind {@code at}, or {@link #NONE}, when there is no match either; {@code at} itself where it is not
     * sought because matches begin with bytes that are.
     */
    public int innerLiteral(byte[] bytes, int at, int to) {
        return prefix.length > 0 || literal.length == 0 || middle != null
                ? at
                : ByteSearch.indexOf(bytes, at, to, literal, 0, literal.length);
    }

    /** Whether {@link #whole} finds just the texts that hold the literal. */
    public boolean isLiteral() {
        return wholeIsLiteral;
    }

    /** Whether the whole text matches: a place when it does. */
    public int whole(byte[] bytes, int from, int to) {
        return whole == null ? inner.end(bytes, from, from, to, true) : Walk.whole(whole, bytes, from, to);
    }

    /** Whether something at or behind {@code at} matches: a place when it does. */
    public int anywhere(byte[] bytes, int from, int at, int to) {
        int begin = candidate(bytes, at, to);
        return begin < 0 ? NONE : finder.end(bytes, from, begin, to, true);
    }

    /** Where the leftmost match at or behind {@code at} ends, the preferred one of those that begin there. */
    public int end(byte[] bytes, int from, int at, int to) {
        int begin = candidate(bytes, at, to);
        return begin < 0 ? NONE : finder.end(bytes, from, begin, to, false);
    }

    /** Where the match begins that {@link #end} told the end of. */
    public int start(byte[] bytes, int from, int at, int end, int to) {
        return Walk.farthestStart(backward, bytes, from, at, end, to);
    }

    /**
     * Fills in where each group of a match is, two slots a group from the match itself on, -1 where it takes no part; false, and nothing is
     * known, when that is not ours to say.
     */
    public boolean groups(byte[] bytes, int start, int end, int[] slots) {
        if (groups != null) {
            groups.fill(bytes, start, end, slots);
        }
        return groups != null;
    }

    /** Null when the pattern is more than that. */
    public ClassRun run() {
        return run;
    }

    /** By which matches are found; null when there is none. */
    InnerLiteral middle() {
        return middle;
    }

    /** Whether bytes tell where matches may begin. */
    boolean canTry() {
        return finder.first() != null;
    }

    /** Where the preferred match ends that begins at {@code at}; as {@link Walk#end} without one. */
    int endAt(byte[] bytes, int from, int at, int to) {
        return run == null ? Walk.end(anchored, null, bytes, from, at, to, false) : run.end(bytes, at, to);
    }

    /** Where a match may begin, at or behind {@code at}: {@link #NONE} where none can. */
    int candidate(byte[] bytes, int at, int to) {
        if (prefix.length > 0) {
            return ByteSearch.indexOf(bytes, at, to, prefix, 0, prefix.length);
        }
        if (finder.first() == null) {
            return at;
        }
        int place = finder.first().next(bytes, at, to);
        return place == to ? NONE : place;
    }
}
