package dev.sneller.expression.function.text.regexp.automaton;

import java.util.List;

/**
 * Matches of a pattern anywhere in texts.
 *
 * @param first bytes that matches may begin with; null when they may be empty
 * @param rare the same where looking for them pays; else null
 */
record Finder(LazyDfa dfa, FirstBytes first, FirstBytes rare) {
    private static final Node ANY_TEXT =
            new Node.Repeat(new Node.Characters(new int[] {0, Character.MAX_CODE_POINT}), 0, Node.UNBOUNDED, false);

    static Finder of(Node node) {
        FirstBytes first = FirstBytes.of(NfaBuilder.forward(node));
        LazyDfa dfa = new LazyDfa(NfaBuilder.forward(new Node.Sequence(List.of(ANY_TEXT, node))), true);
        return new Finder(dfa, first, first != null && first.areRare() ? first : null);
    }

    /** Where the first match at or behind {@code at} ends, as {@link Automaton#end}. @param isAny whether any match will do */
    int end(byte[] bytes, int from, int at, int to, boolean isAny) {
        int end = Walk.end(dfa, rare, bytes, from, at, to, isAny);
        return end < Automaton.GAVE_UP ? Automaton.NONE : end;
    }
}
